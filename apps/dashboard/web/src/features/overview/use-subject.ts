import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api-context.js';
import {
  keepShown,
  summaryKey,
  useKeptInBrowser,
  useLook,
  useOverviewSummary,
  type OverviewSummary,
  type SummaryQuery,
} from '../../queries/overview-summary.js';
import { TODAY } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { useSession } from '../../queries/session.js';

export type ChangeSubject = (parameters: Record<string, string | null>) => void;

interface Subject {
  summary: UseQueryResult<OverviewSummary>;
  /** The day that the reader has chosen; `null`: now. */
  chosenDay: string | null;
  change: ChangeSubject;
}

/**
 * Reads what the overview is about. The address wins; else the server decides: what was chosen last, or what
 * the overview begins with. Its decision is written into the address, so that every link keeps it.
 */
export function useSubject(): Subject {
  const api = useApi();
  const queries = useQueryClient();
  const session = useSession();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const { shown, since } = useKeptInBrowser(session.data);
  const day = search.get('asOf');
  const query = useMemo<SummaryQuery>(
    () => ({
      root: search.get('root') ?? shown?.root ?? null,
      framework: search.get('framework') ?? shown?.framework ?? null,
      track: search.get('track') ?? shown?.track ?? null,
      asOf: day === TODAY ? today : day,
      since,
    }),
    [search, shown, day, today, since],
  );
  const isReady = session.data != null && (day !== TODAY || today !== null);
  const summary = useOverviewSummary(isReady ? query : null);
  const { data, isPlaceholderData } = summary;
  useLook(session.data, data);

  useEffect(() => {
    if (!data || isPlaceholderData) return;
    const named = { root: data.root.code, framework: data.framework?.id ?? null };
    if (search.get('root') === named.root && search.get('framework') === named.framework) return;
    // The answer is the same for the full address.
    queries.setQueryData(summaryKey({ ...query, ...named }), data);
    setSearch((current) => withParameters(current, named), { replace: true });
  }, [data, isPlaceholderData, query, queries, search, setSearch]);

  const change = useCallback<ChangeSubject>(
    (parameters) => {
      const changed = withParameters(search, parameters);
      const [root, framework, track] = ['root', 'framework', 'track'].map((name) => changed.get(name));
      const kept = { root: root ?? null, framework: framework ?? null, track: track ?? null };
      keepShown(api, session.data ?? null, kept);
      setSearch(changed);
    },
    [api, search, session.data, setSearch],
  );
  return { summary, chosenDay: day === TODAY ? null : day, change };
}

function withParameters(
  current: URLSearchParams,
  parameters: Record<string, string | null>,
): URLSearchParams {
  const changed = new URLSearchParams(current);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}
