import { useEffect } from 'react';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isError: boolean;
  fetchNextPage: () => unknown;
}

/**
 * Reads on while too few events are shown. A page of evidence holds the events that add something, out of a
 * range of the log, so it may be short or empty although others follow.
 */
export function useFilledPages(
  { hasNextPage, isFetchingNextPage, isError, fetchNextPage }: Pages,
  shown: number,
  least: number,
): void {
  const isShort = shown < least && hasNextPage && !isFetchingNextPage && !isError;
  useEffect(() => {
    if (isShort) fetchNextPage();
  }, [isShort, fetchNextPage]);
}
