import type { ComparedTrack, Comparison } from '../../queries/comparison.js';
import type { TrackKind } from '../../queries/frameworks.js';

/** A track on both days. Targets are left out, because they have no stage and no score. */
export interface TrackRow {
  id: string;
  kind: Exclude<TrackKind, 'targets'>;
  /** `null`: the edition of that day does not have the track. */
  from: ComparedTrack | null;
  to: ComparedTrack | null;
  difference: TrackChange;
}

export type TrackChange =
  | { state: 'measured'; levels: number; score: number | null }
  /** One day is not measured. It would count as level 0, and the org unit would seem to have advanced. */
  | { state: 'unmeasured' }
  | { state: 'one-edition' };

/** Returns the tracks of either day, those of the later day first. */
export function trackRows({ from, to, tracks }: Pick<Comparison, 'from' | 'to' | 'tracks'>): TrackRow[] {
  const gone = from.tracks.filter(({ id }) => !to.tracks.some((track) => track.id === id));
  return [...to.tracks, ...gone].flatMap(({ id, kind }) => {
    if (kind === 'targets') return [];
    const [before, after] = [trackOf(from.tracks, id), trackOf(to.tracks, id)];
    const found = tracks.find(({ track }) => track === id);
    return { id, kind, from: before, to: after, difference: changeOf(before, after, found) };
  });
}

/** Tells whether the track could be judged: it has a stage, a progress or a score. */
export function isJudged({ stage, progress, score }: ComparedTrack): boolean {
  return stage !== null || progress !== null || score !== null;
}

function changeOf(
  before: ComparedTrack | null,
  after: ComparedTrack | null,
  difference: { levels: number; score: number | null } | undefined,
): TrackChange {
  if (!before || !after || !difference) return { state: 'one-edition' };
  if (!isJudged(before) || !isJudged(after)) return { state: 'unmeasured' };
  return { state: 'measured', levels: difference.levels, score: difference.score };
}

function trackOf(tracks: readonly ComparedTrack[], id: string): ComparedTrack | null {
  return tracks.find((track) => track.id === id) ?? null;
}
