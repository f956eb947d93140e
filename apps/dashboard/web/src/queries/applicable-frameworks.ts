import type { FrameworkSummary } from './frameworks.js';
import type { Maturity } from './maturity.js';

/** The frameworks with these ids. One made for this part of the tree says more about it than one made for all. */
export function applicableFrameworks(
  all: readonly FrameworkSummary[],
  ids: readonly string[],
): FrameworkSummary[] {
  const applicable = all.filter(({ id }) => ids.includes(id));
  const own = applicable.filter(({ appliesTo }) => appliesTo.within !== null);
  return [...own, ...applicable.filter(({ appliesTo }) => appliesTo.within === null)];
}

/** Of several frameworks the one most of whose KPIs the body's facts can answer; the first of those that tie. */
export function mostMeasured(standings: readonly Maturity[], ids: readonly string[]): string | null {
  const shareOf = (id: string) => {
    const kpis = standings.find(({ framework }) => framework === id)?.kpis ?? [];
    return kpis.length === 0 ? 0 : kpis.filter(({ value }) => value !== null).length / kpis.length;
  };
  return ids.reduce<string | null>(
    (best, id) => (best === null || shareOf(id) > shareOf(best) ? id : best),
    null,
  );
}
