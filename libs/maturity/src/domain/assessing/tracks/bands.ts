import type { StageRef } from '../../assessment.js';
import type { Band } from '../../framework.js';

/** The highest band that the score has entered; `null`: not even the first, or no score. */
export function bandOf(bands: readonly Band[], score: number | null): StageRef | null {
  const entered = bands.filter((band) => score !== null && isEntered(band, score));
  return refTo(
    entered.reduce<Band | undefined>(
      (high, band) => (band.level > (high?.level ?? 0) ? band : high),
      undefined,
    ),
  );
}

export function isEntered({ enter, exclusive }: Band, score: number): boolean {
  return exclusive ? score > enter : score >= enter;
}

function refTo(band: Band | undefined): StageRef | null {
  return band ? { level: band.level, id: band.id } : null;
}
