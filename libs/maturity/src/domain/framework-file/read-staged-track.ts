import type { Stage, Track } from '../framework.js';
import { checkOncePerStage, checkThresholdsRise } from './check-thresholds-rise.js';
import { checkUnique } from './check-unique.js';
import type { Place } from './damage.js';
import type { StagedTrackYaml, StageYaml } from './framework-yaml.js';
import { readCriterion } from './read-criterion.js';
import { checkLevel, trackBase } from './track-context.js';
import type { TrackContext } from './track-context.js';

type StagedTrack<K> = Pick<Track, 'id' | 'name' | 'notifies' | 'stages'> & { kind: K };

/** Reads a track of stages. A damaged stage does not hide problems of the others. */
export function readStagedTrack<K extends 'ladder' | 'independent'>(
  { entry: track, path }: Place<StagedTrackYaml<K>>,
  context: TrackContext,
): StagedTrack<K> {
  const { damage, report } = context;
  checkUnique(damage.places<StageYaml>(track.stages, `${path}/stages`), report);
  const stages = damage
    .whole<StageYaml>(track.stages, `${path}/stages`)
    .map((place) => ({ ...place, entry: readStage(place, context) }));
  checkOncePerStage(stages, report);
  // Gates open independently, so none is above another.
  if (track.kind === 'ladder') checkThresholdsRise(stages, report);
  return { ...trackBase(track), kind: track.kind, stages: stages.map(({ entry }) => entry) };
}

function readStage({ entry: stage, path, index }: Place<StageYaml>, context: TrackContext): Stage {
  checkLevel(stage.level, index, path, context.report);
  return {
    level: stage.level,
    id: stage.id,
    name: stage.name,
    description: stage.description ?? null,
    traits: stage.traits ?? [],
    criteria: stage.criteria.map((criterion, at) =>
      readCriterion(criterion, `${path}/criteria/${at}`, context),
    ),
  };
}
