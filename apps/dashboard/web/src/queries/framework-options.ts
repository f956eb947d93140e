import type { Frameworks, FrameworkSummary } from './frameworks.js';
import { isTrackMeasured, useMaturityOnAll, type Maturity } from './maturity.js';
import type { OrgUnitDetail } from './org-units.js';
import type { PointInTime } from './point-in-time.js';

/**
 * The frameworks with these ids. One made for this part of the tree says more about it than one made for all.
 */
export function applicableFrameworks(
  all: readonly FrameworkSummary[],
  ids: readonly string[],
): FrameworkSummary[] {
  const applicable = all.filter(({ id }) => ids.includes(id));
  const own = applicable.filter(({ appliesTo }) => appliesTo.within !== null);
  return [...own, ...applicable.filter(({ appliesTo }) => appliesTo.within === null)];
}

/**
 * Of several frameworks the one most of whose KPIs the org unit's facts can answer; the first of those that
 * tie.
 */
export function mostMeasured(results: readonly Maturity[], ids: readonly string[]): string | null {
  const shareOf = (id: string) => {
    const kpis = results.find(({ framework }) => framework === id)?.kpis ?? [];
    return kpis.length === 0 ? 0 : kpis.filter(({ value }) => value !== null).length / kpis.length;
  };
  return ids.reduce<string | null>(
    (best, id) => (best === null || shareOf(id) > shareOf(best) ? id : best),
    null,
  );
}

export interface FrameworkOption {
  framework: FrameworkSummary;
  /** False: the facts say nothing that the framework asks for. */
  measured: boolean;
}

/**
 * The frameworks that say something about the org unit, in the order given, then those that wait for facts.
 * While nothing is known yet, all count as measured.
 */
export function measuredFirst(
  frameworks: readonly FrameworkSummary[],
  results: readonly Maturity[] | null,
): FrameworkOption[] {
  const options = frameworks.map((framework) => ({
    framework,
    measured: results === null || isMeasured(results, framework.id),
  }));
  return [...options.filter(({ measured }) => measured), ...options.filter(({ measured }) => !measured)];
}

function isMeasured(results: readonly Maturity[], id: string): boolean {
  return results.some(({ framework, tracks }) => framework === id && tracks.some(isTrackMeasured));
}

interface FrameworkChoice {
  /** Those that study the org unit; those that wait for facts come last. */
  options: FrameworkOption[];
  /** The one that the address names, if it studies the org unit. */
  named: FrameworkOption | null;
  /**
   * The one named, else the first; `null`: none studies the org unit, or it is not known yet which is first.
   */
  chosen: FrameworkOption | null;
  pending: boolean;
}

/** By which framework an org unit is looked at; `asked` is the id in the address. */
export function useFrameworkOptions(
  unit: OrgUnitDetail,
  frameworks: Frameworks,
  asked: string | null,
  { asOf, knownAt, tree }: PointInTime,
): FrameworkChoice {
  const results = useMaturityOnAll(unit.code, { asOf, knownAt, tree });
  const applicable = applicableFrameworks(frameworks.items, unit.frameworks);
  const options = measuredFirst(applicable, results.data?.items ?? null);
  const named = options.find(({ framework }) => framework.id === asked) ?? null;
  // Which framework to begin with hangs on what is measured; a named one need not wait for that.
  const pending = named === null && results.isPending && options.length > 1;
  return { options, named, chosen: named ?? (pending ? null : (options[0] ?? null)), pending };
}
