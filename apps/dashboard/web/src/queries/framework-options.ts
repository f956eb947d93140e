import type { Frameworks, FrameworkSummary } from './frameworks.js';
import { isTrackMeasured, useMaturityOnAll, type Maturity } from './maturity.js';
import type { OrgUnitDetail } from './org-units.js';
import type { PointInTime } from './point-in-time.js';

/**
 * Returns the frameworks with these ids. A framework for this part of the tree comes before one for all,
 * because it is more specific.
 */
export function applicableFrameworks(
  all: readonly FrameworkSummary[],
  ids: readonly string[],
): FrameworkSummary[] {
  const applicable = all.filter(({ id }) => ids.includes(id));
  const own = applicable.filter(({ appliesTo }) => appliesTo.within !== null);
  return [...own, ...applicable.filter(({ appliesTo }) => appliesTo.within === null)];
}

/** Returns frameworks that always have stages first; an index has some only if it divides its scores. */
export function stagedFirst(frameworks: readonly FrameworkSummary[]): FrameworkSummary[] {
  const isStaged = ({ trackKinds }: FrameworkSummary): boolean =>
    trackKinds.some((kind) => kind === 'ladder' || kind === 'independent');
  return [...frameworks.filter(isStaged), ...frameworks.filter((framework) => !isStaged(framework))];
}

/**
 * Returns the framework with the largest share of measured KPIs for the org unit; the first of those that
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
  /** False: no track of the framework is measured. */
  measured: boolean;
}

/**
 * Returns the frameworks with a result for the org unit, then those that wait for facts, each in the given
 * order. Until results are loaded, all count as measured.
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
  /** The frameworks that apply to the org unit. Those that wait for facts come last. */
  options: FrameworkOption[];
  /** The framework in the address, if it applies to the org unit. */
  named: FrameworkOption | null;
  /** The named framework, else the first; `null`: none applies, or it is not known yet which is first. */
  chosen: FrameworkOption | null;
  pending: boolean;
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
  const named = options.find(({ framework }) => framework.id === asked) ?? null;
  // The default depends on what is measured. A named framework need not wait for that.
  const pending = named === null && results.isPending && options.length > 1;
  return { options, named, chosen: named ?? (pending ? null : (options[0] ?? null)), pending };
}
