import type { OverviewItem } from '#insights';
import type { Framework, StageRef, Track, TrackAssessment } from '#maturity/domain';

/** Where an org unit stands on a track. */
export interface ResultOnTrack {
  orgUnit: string;
  assessment: TrackAssessment;
  /** The announced stage, else that of the assessment. */
  stage: StageRef | null;
  measured: boolean;
}

/** Returns where each org unit stands on a track. */
export function resultsOn(track: Track, items: readonly OverviewItem[]): ResultOnTrack[] {
  return items.flatMap(({ orgUnit, tracks, announced }) => {
    const assessment = tracks.find(({ id }) => id === track.id);
    if (!assessment) return [];
    const stage = announced.get(track.id);
    return [
      {
        ...{ orgUnit, assessment },
        stage: stage === undefined ? assessment.stage : stage,
        measured: isMeasured(assessment) || stage != null,
      },
    ];
  });
}

/**
 * Returns the track that an overview shows: the one asked for, else the one with most results. Tracks with
 * stages come first, because org units are compared by them.
 */
export function shownTrack(
  { tracks }: Framework,
  items: readonly OverviewItem[],
  asked: string | null,
): Track | null {
  const named = tracks.find(({ id }) => id === asked);
  if (named) return named;
  const results = (track: Track): number => resultsOn(track, items).filter(({ measured }) => measured).length;
  const staged = tracks.filter(({ stages }) => stages.length > 0);
  const candidates = staged.length > 0 ? staged : tracks;
  return [...candidates].sort((one, other) => results(other) - results(one))[0] ?? null;
}

/** What is reached of a track without stages, or the score of an index: points, items or targets. */
export function reachedOf(track: Track, assessment: TrackAssessment): { reached: number; of: number } | null {
  switch (track.kind) {
    case 'index':
      return assessment.score === null ? null : { reached: assessment.score, of: track.max };
    case 'checklist': {
      const met = (assessment.items ?? []).filter((item) => item.met).length;
      return { reached: met, of: track.items.length };
    }
    case 'targets': {
      const reached = (assessment.targets ?? []).filter(({ verdict }) => verdict?.startsWith('reached'));
      return { reached: reached.length, of: track.targets.length };
    }
    default:
      return null;
  }
}

/** Without a stage, progress, a score or a value nothing was measured. That is not the lowest stage. */
function isMeasured({ stage, progress, score, items, targets }: TrackAssessment): boolean {
  return (
    stage !== null ||
    progress !== null ||
    score !== null ||
    (items ?? []).some(({ value }) => value !== null) ||
    (targets ?? []).some(({ value }) => value !== null)
  );
}
