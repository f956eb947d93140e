import type { Criterion } from '../framework.js';
import type { CriterionYaml } from './framework-yaml.js';
import { betterOf, directionOf } from './track-context.js';
import type { TrackContext } from './track-context.js';

export function readCriterion(criterion: CriterionYaml, path: string, context: TrackContext): Criterion {
  const { kpi, enter, exit, atLeast, provenance, exitProvenance = 'house' } = criterion;
  const better = betterOf(kpi, path, context);
  const direction = directionOf(better);
  if (better && (direction === 'at-least' ? exit > enter : exit < enter)) {
    context.report(
      `${path}/exit`,
      'exit-stricter-than-enter',
      `What was just reached at ${enter} would be lost at once: exit is ${direction === 'at-least' ? 'at most' : 'at least'} ${enter}.`,
    );
  }
  return {
    ...{ kpi, direction, enter, exit },
    ...(atLeast !== undefined && { atLeast }),
    ...{ provenance, exitProvenance },
  };
}
