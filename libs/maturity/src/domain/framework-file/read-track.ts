import type { Criterion, Kpi, Stage, Track } from '../framework.js';
import { checkThresholdsRise } from './check-thresholds-rise.js';
import type { Place } from './damage.js';
import type { Report } from './framework-problem.js';
import type { CriterionYaml, StageYaml, TrackYaml } from './framework-yaml.js';

/** What is known of a KPI while reading tracks; `better` is `null` when the KPI itself could not be read. */
export type KnownKpis = ReadonlyMap<string, Kpi['better'] | null>;

/** `stages` are the ones that are whole: a damaged one does not hide what is wrong in the others. */
export function readTrack(
  { entry: track, path }: Place<TrackYaml>,
  stages: readonly Place<StageYaml>[],
  kpis: KnownKpis,
  report: Report,
): Track {
  if (track.kind === 'independent') {
    report(`${path}/kind`, 'track-kind-unsupported', 'Only ladders can be assessed so far.');
  }
  const read = stages.map((stage) => ({ ...stage, entry: readStage(stage, kpis, report) }));
  checkThresholdsRise(read, report);
  return { id: track.id, kind: track.kind, name: track.name, stages: read.map(({ entry }) => entry) };
}

function readStage({ entry: stage, path, index }: Place<StageYaml>, kpis: KnownKpis, report: Report): Stage {
  if (stage.level !== index + 1) {
    report(
      `${path}/level`,
      'levels-in-order',
      `Stages are listed from the lowest up: this one is level ${index + 1}.`,
    );
  }
  return {
    level: stage.level,
    id: stage.id,
    name: stage.name,
    description: stage.description ?? null,
    traits: stage.traits ?? [],
    criteria: stage.criteria.map((criterion, at) =>
      readCriterion(criterion, `${path}/criteria/${at}`, kpis, report),
    ),
  };
}

function readCriterion(criterion: CriterionYaml, path: string, kpis: KnownKpis, report: Report): Criterion {
  const { kpi, enter, exit, provenance, exitProvenance = 'house' } = criterion;
  const better = kpis.get(kpi);
  if (better === undefined) report(`${path}/kpi`, 'unknown-kpi', `There is no KPI ${kpi} in this file.`);
  const direction = better === 'lower' ? 'at-most' : 'at-least';
  if (better && (direction === 'at-least' ? exit > enter : exit < enter)) {
    report(
      `${path}/exit`,
      'exit-stricter-than-enter',
      'A stage that was just reached would be lost at once.',
    );
  }
  return { kpi, direction, enter, exit, provenance, exitProvenance };
}
