import type { Day } from '#kernel';
import type { Track } from '#maturity/domain';
import { changeOf, type AnnouncedNumber } from './announced-result.js';
import type { Movement } from './movement.js';

/** The smallest move of a score that gets an entry, as a share of the highest score. */
const SMALLEST_SHARE = 0.01;

interface ScoreAnnouncement {
  score: AnnouncedNumber | null;
  movements: readonly Movement[];
}

/**
 * Compares the score of an index with that of the last entry. It gets an entry when it moved by a hundredth
 * of the highest score since, and by the last digit that the publisher gives: once a day, and once more when
 * that movement is taken back.
 */
export function announceScore(
  track: Track,
  score: number | null,
  previous: AnnouncedNumber | null,
  day: Day,
): ScoreAnnouncement {
  if (track.kind !== 'index') return { score: null, movements: [] };
  const digit = track.rounding.score === null ? 0 : 10 ** -track.rounding.score;
  const smallest = Math.max(track.max * SMALLEST_SHARE, digit);
  const moved = changeOf(previous ?? undefined, score, smallest, day);
  if (moved) return { score: moved.announced, movements: [{ kind: 'score-moved', score: moved.change }] };
  if (previous || score === null) return { score: previous, movements: [] };
  return { score: { value: score, movedOn: null }, movements: [] };
}
