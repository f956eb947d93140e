import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { applicableFrameworks } from '../../queries/framework-options.js';
import { useFrameworks, type FrameworkSummary } from '../../queries/frameworks.js';
import { useAbout, type About } from '../../queries/about.js';
import { useOrgUnit, useRoots, type OrgUnit, type OrgUnitDetail } from '../../queries/org-units.js';
import { settleAsOf, type AsOf } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';

export interface Choice extends AsOf {
  roots: OrgUnit[];
  root: OrgUnitDetail;
  /** The frameworks that apply to an org unit of this tree. */
  frameworks: FrameworkSummary[];
  framework: FrameworkSummary | null;
  change: (parameters: Record<string, string | null>) => void;
}

/** The demo opens on its first sample, an installation on its first tree. */
function usualRootOf(roots: readonly OrgUnit[], samples: About['samples']): string | null {
  const sample = samples.find(({ root }) => roots.some(({ code }) => code === root));
  return sample?.root ?? roots[0]?.code ?? null;
}

/** Returns what the overview shows. It is kept in the address, so that the address can be shared. */
export function useChoice() {
  const [search, setSearch] = useSearchParams();
  const roots = useRoots();
  const all = useFrameworks();
  const today = useToday();
  const about = useAbout();
  const usualRoot = about.data && roots.data ? usualRootOf(roots.data, about.data.samples) : null;
  const root = useOrgUnit(search.get('root') ?? usualRoot);
  const frameworks =
    all.data && root.data ? applicableFrameworks(all.data.items, root.data.frameworksWithin) : null;
  const asked = frameworks?.find(({ id }) => id === search.get('framework')) ?? null;

  const ready = roots.data && root.data && frameworks && today;

  const change = useCallback(
    (parameters: Record<string, string | null>) =>
      setSearch((current) => withParameters(current, parameters)),
    [setSearch],
  );

  // The chosen framework is written into the address, so that every link of the page keeps it.
  const settledId = ready ? (asked?.id ?? root.data.usualFrameworkWithin) : null;
  useEffect(() => {
    if (!settledId || search.get('framework') === settledId) return;
    setSearch((current) => withParameters(current, { framework: settledId }), { replace: true });
  }, [settledId, search, setSearch]);

  const failed = [roots, all, root].find((query) => query.isError && query.data === undefined);
  const choice: Choice | null = ready
    ? {
        roots: roots.data,
        root: root.data,
        frameworks,
        framework: frameworks.find(({ id }) => id === settledId) ?? null,
        change,
        ...settleAsOf(search.get('asOf'), root.data.endedOn, today),
      }
    : null;
  const retry = () => void Promise.all([roots.refetch(), all.refetch(), root.refetch()]);
  return { choice, noTrees: roots.data?.length === 0, error: failed?.error ?? null, retry };
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
