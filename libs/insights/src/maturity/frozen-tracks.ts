import {
  announce,
  kpisOfTrack,
  type Assessment,
  type Framework,
  type PeerStatistics,
  type Readings,
  type StageRef,
} from '#maturity/domain';

/** An assessment with what it was made of. */
export interface AssessedReadings {
  assessment: Assessment;
  readings: Readings;
  peers: PeerStatistics;
}

/**
 * Returns the tracks whose announced stage is kept because missing data leave open whether it changes: org
 * units are silent, or reported only some flows of a ratio. While nothing is missing this costs nothing.
 *
 * @param open the gates that are announced as open, by track; an announced stage tells only how many are
 */
export function frozenTracks(
  framework: Framework,
  { assessment, readings, peers }: AssessedReadings,
  announced: ReadonlyMap<string, StageRef | null>,
  open: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const doubtful = assessment.kpis.filter(
    ({ silent, measured }) => silent !== undefined || measured !== undefined,
  );
  const lacking = new Set(doubtful.map(({ id }) => id));
  if (lacking.size === 0) return new Set();
  const hasGates = new Set(assessment.tracks.filter(({ gates }) => gates).map(({ id }) => id));
  const frozen = framework.tracks.filter((track) => {
    const stage = announced.get(track.id);
    const gates = open.get(track.id);
    if (!stage || (hasGates.has(track.id) && !gates)) return false;
    if (!kpisOfTrack(track).some((kpi) => lacking.has(kpi))) return false;
    const state = announce(framework, track, { stage, ...(gates && { open: gates }) }, readings, peers);
    return state.frozen && state.stage?.level === stage.level;
  });
  return new Set(frozen.map(({ id }) => id));
}
