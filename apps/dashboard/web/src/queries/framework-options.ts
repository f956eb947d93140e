import type { Frameworks, FrameworkSummary } from './frameworks.js';
import { isTrackMeasured, useMaturityOnAll, type Maturity } from './maturity.js';
import type { OrgUnitDetail } from './org-units.js';
import type { PointInTime } from './point-in-time.js';

/** Returns the frameworks with these ids, in the order of the ids. */
export function applicableFrameworks(
  all: readonly FrameworkSummary[],
  ids: readonly string[],
): FrameworkSummary[] {
  return ids.flatMap((id) => all.find((framework) => framework.id === id) ?? []);
}

export interface FrameworkOption {
  framework: FrameworkSummary;
  /** False: no track of the framework is measured. */
  measured: boolean;
}

/**
 * Returns the frameworks with a result for the org unit, then those that wait for facts, each in the given
 * order. Followed frameworks come before others all the same. Until results are loaded, all count as
 * measured.
 */
export function measuredFirst(
  frameworks: readonly FrameworkSummary[],
  results: readonly Maturity[] | null,
): FrameworkOption[] {
  const options = frameworks.map((framework) => ({
    framework,
    measured: results === null || isMeasured(results, framework.id),
  }));
  const place = ({ framework: { followed }, measured }: FrameworkOption): number =>
    (followed ? 0 : 2) + (measured ? 0 : 1);
  return options.sort((one, other) => place(one) - place(other));
}

function isMeasured(results: readonly Maturity[], id: string): boolean {
  return results.some(({ framework, tracks }) => framework === id && tracks.some(isTrackMeasured));
}

interface FrameworkChoice {
  /** The frameworks that apply to the org unit: the followed first, and those that wait for facts last. */
  options: FrameworkOption[];
  /** The framework in the address, if it applies to the org unit. */
  named: FrameworkOption | null;
  /** The named framework, else the one that pages begin with; `null`: none applies. */
  chosen: FrameworkOption | null;
}

/** Chooses the framework of an org unit's page; `asked` is the id in the address. */
export function useFrameworkOptions(
  unit: OrgUnitDetail,
  frameworks: Frameworks,
  asked: string | null,
  { asOf, knownAt, tree }: PointInTime,
): FrameworkChoice {
  const results = useMaturityOnAll(unit.code, { asOf, knownAt, tree });
  const applicable = applicableFrameworks(frameworks.items, unit.frameworks);
  const options = measuredFirst(applicable, results.data?.items ?? null);
  const withId = (id: string | null) => options.find(({ framework }) => framework.id === id) ?? null;
  const named = withId(asked);
  return { options, named, chosen: named ?? withId(unit.usualFramework) ?? options[0] ?? null };
}
