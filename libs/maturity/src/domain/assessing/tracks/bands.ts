import type { StageRef } from '../../assessment.js';
import type { Band } from '../../framework.js';

/** The highest band whose entry the score has reached; `null` below the first band, or without a score. */
export function bandOf(bands: readonly Band[], score: number | null): StageRef | null {
  return refTo(bands.findLast((band) => score !== null && isEntered(band, score)));
}

/** The announced band, kept until the score is below its exit threshold, and kept without a score. */
export function keptBand(
  bands: readonly Band[],
  previous: StageRef | null,
  score: number | null,
): StageRef | null {
  const upTo = bands.filter(({ level }) => level <= (previous?.level ?? 0));
  if (score === null) return refTo(upTo.at(-1));
  const lost = upTo.findIndex(({ exit }) => score < exit);
  const kept = lost === -1 ? upTo.length : lost;
  return refTo(bands.findLast((band, index) => index < kept || isEntered(band, score)));
}

export function bandAt(bands: readonly Band[], level: number): Band | undefined {
  return bands.find((band) => band.level === level);
}

/** Whether the score lies in the band or above it. */
export function isEntered({ enter, exclusive }: Band, score: number): boolean {
  return exclusive ? score > enter : score >= enter;
}

function refTo(band: Band | undefined): StageRef | null {
  return band ? { level: band.level, id: band.id } : null;
}
