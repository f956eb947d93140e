import Skeleton from '@mui/material/Skeleton';
import { Suspense, type ReactNode } from 'react';

/** Holds the place of a chart while its code arrives. */
export function ChartLoading({ height = 320, children }: { height?: number; children: ReactNode }) {
  return <Suspense fallback={<Skeleton variant="rounded" height={height} />}>{children}</Suspense>;
}
