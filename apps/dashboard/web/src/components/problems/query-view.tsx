import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemPanel } from './problem-panel.js';

/** What single and paged queries have in common. */
interface QueryState<T> {
  data: T | undefined;
  isError: boolean;
  error: unknown;
  refetch: () => Promise<unknown>;
}

interface QueryViewProps<T> {
  query: QueryState<T>;
  /** Height of the placeholder while the first answer is loaded, in pixels. */
  height?: number;
  children: (data: T) => ReactNode;
}

/**
 * Shows the state of a query: loading, failed or loaded. If a refresh fails, the last good answer stays and
 * is marked as old.
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
