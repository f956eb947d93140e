import type { Day } from '#kernel';

/** Both days inclusive. */
export interface Span {
  from: Day;
  to: Day;
}

/** The days that any of several spans covers. */
export class CoveredDays {
  /** Apart from each other and rising. */
  private readonly stretches: readonly Span[];

  constructor(spans: Iterable<Span>) {
    const stretches: Span[] = [];
    for (const span of [...spans].sort((one, other) => one.from - other.from)) {
      const last = stretches.at(-1);
      if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
      else stretches.push({ from: span.from, to: span.to });
    }
    this.stretches = stretches;
  }

  /** Is each of its days covered? */
  covers({ from, to }: Span): boolean {
    return this.stretches.some((interval) => interval.from <= from && to <= interval.to);
  }
}
