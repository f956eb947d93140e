import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { FrameworkSummary } from '../../api/frameworks.js';
import type { OrgUnit, OrgUnitDetail } from '../../api/org-units.js';
import { settleAsOf, type AsOf } from '../../data/as-of.js';
import { useFrameworks } from '../../data/use-frameworks.js';
import { useOrgUnit, useRoots } from '../../data/use-org-units.js';
import { useToday } from '../../session/use-server-clock.js';

export interface Choice extends AsOf {
  roots: OrgUnit[];
  root: OrgUnitDetail;
  /** Those that study a body of this tree. */
  frameworks: FrameworkSummary[];
  framework: FrameworkSummary | null;
  change: (parameters: Record<string, string | null>) => void;
}

/** What the overview shows, kept in the address so that it can be sent to somebody. */
export function useChoice() {
  const [search, setSearch] = useSearchParams();
  const roots = useRoots();
  const all = useFrameworks();
  const today = useToday();
  const asked = search.get('root');
  const rootCode = asked ?? roots.data?.[0]?.code ?? null;
  const root = useOrgUnit(rootCode);

  const change = useCallback(
    (parameters: Record<string, string | null>) => {
      setSearch((current) => {
        const changed = new URLSearchParams(current);
        for (const [name, value] of Object.entries(parameters)) {
          if (value === null) changed.delete(name);
          else changed.set(name, value);
        }
        return changed;
      });
    },
    [setSearch],
  );

  const failed = [roots, all, root].find((query) => query.isError && query.data === undefined);
  const choice =
    roots.data && all.data && root.data && today
      ? settle(search, roots.data, all.data.items, root.data, today, change)
      : null;
  const retry = () => void Promise.all([roots.refetch(), all.refetch(), root.refetch()]);
  return { choice, noTrees: roots.data?.length === 0, error: failed?.error ?? null, retry };
}

function settle(
  search: URLSearchParams,
  roots: OrgUnit[],
  all: FrameworkSummary[],
  root: OrgUnitDetail,
  today: string,
  change: Choice['change'],
): Choice {
  const frameworks = all.filter(({ id }) => root.frameworksWithin.includes(id));
  const framework = frameworks.find(({ id }) => id === search.get('framework')) ?? frameworks[0] ?? null;
  const day = settleAsOf(search.get('asOf'), root.lastFactDay, today);
  return { roots, root, frameworks, framework, change, ...day };
}
