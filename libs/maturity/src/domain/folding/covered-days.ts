import type { Day } from '#kernel';

/** A run of days, both ends inclusive. */
export interface Span {
  from: Day;
  to: Day;
}

/** The days that at least one of several spans covers. */
export class CoveredDays {
  /** Merged spans in ascending order, with gaps between them. */
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

  /** Returns whether every day of a span is covered. */
  covers({ from, to }: Span): boolean {
    return this.stretches.some((interval) => interval.from <= from && to <= interval.to);
  }
}
