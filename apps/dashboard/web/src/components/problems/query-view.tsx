import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemPanel } from './problem-panel.js';

/** What one page and many pages of an answer have in common. */
interface QueryState<T> {
  data: T | undefined;
  isError: boolean;
  error: unknown;
  refetch: () => Promise<unknown>;
}

interface QueryViewProps<T> {
  query: QueryState<T>;
  /** Height of the stand-in while the first answer is on its way, in pixels. */
  height?: number;
  children: (data: T) => ReactNode;
}

/**
 * Loading, failed or there. Once there, a failed refresh keeps the last good answer and says that it is old.
 */
export function QueryView<T>({ query, height = 200, children }: QueryViewProps<T>) {
  const { t } = useTranslation();
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.isError) return <ProblemPanel error={query.error} onRetry={retry} />;
    return (
      <Box role="status" aria-label={t('loading')}>
        <Skeleton variant="rounded" height={height} />
      </Box>
    );
  }
  return (
    <>
      {query.isError && <ProblemPanel error={query.error} onRetry={retry} />}
      {children(query.data)}
    </>
  );
}
