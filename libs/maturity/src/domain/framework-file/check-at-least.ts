import type { Kpi, Track } from '../framework.js';
import type { Report } from './framework-problem.js';

/** Reports a least number of items for a KPI that is no share of any. */
export function checkAtLeast(tracks: readonly Track[], kpis: readonly Kpi[], report: Report): void {
  const amounts = new Set(kpis.filter(({ denominator }) => denominator === null).map(({ id }) => id));
  tracks.forEach(({ stages }, track) => {
    stages.forEach(({ criteria }, stage) => {
      criteria.forEach(({ kpi, atLeast }, criterion) => {
        if (atLeast === undefined || !amounts.has(kpi)) return;
        report(
          `/tracks/${track}/stages/${stage}/criteria/${criterion}/atLeast`,
          'at-least-of-a-share',
          `${kpi} has no denominator: leave atLeast out, or ask for the amount by enter.`,
        );
      });
    });
  });
}
