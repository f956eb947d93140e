import type { Target, TargetsTrack } from '../framework.js';
import { checkUnique } from './check-unique.js';
import type { Place } from './damage.js';
import type { TargetsTrackYaml, TargetYaml } from './framework-yaml.js';
import { readDay } from './read-day.js';
import { betterOf, directionOf, trackBase } from './track-context.js';
import type { TrackContext } from './track-context.js';

export function readTargetsTrack(
  { entry: track, path }: Place<TargetsTrackYaml>,
  context: TrackContext,
): TargetsTrack {
  const { damage, report } = context;
  checkUnique(damage.places<TargetYaml>(track.targets, `${path}/targets`), report);
  const targets = damage
    .whole<TargetYaml>(track.targets, `${path}/targets`)
    .map((place) => readTarget(place, context));
  return { ...trackBase(track), kind: 'targets', stages: [], targets };
}

function readTarget({ entry: target, path }: Place<TargetYaml>, context: TrackContext): Target {
  const { id, name, kpi, value, provenance } = target;
  const direction = directionOf(betterOf(kpi, path, context));
  const from = readDay(target.from, `${path}/from`, context.report);
  const due = readDay(target.due, `${path}/due`, context.report);
  if (due < from) {
    context.report(
      `${path}/due`,
      'due-before-from',
      `It is worked towards from ${target.from} on: it is due on that day or later.`,
    );
  }
  return { id, name, kpi, direction, value, from, due, provenance };
}
