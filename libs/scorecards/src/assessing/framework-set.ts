import type { Day } from '#kernel';
import { inForceOn, type Framework } from '#maturity/domain';
import { hashOfSet } from '../storage/framework-sets.js';

/** The frameworks that this process assesses by. Provided by `ScorecardsModule.forRoot`. */
export class FrameworkSet {
  readonly hash: string;

  constructor(readonly frameworks: readonly Framework[]) {
    this.hash = hashOfSet(frameworks);
  }

  /** At most one edition of each framework. */
  inForceOn(day: Day): readonly Framework[] {
    return inForceOn(this.frameworks, day);
  }

  /** The lengths, in months, of all trailing windows. */
  windows(): Set<number> {
    const readings = this.frameworks.flatMap((framework) => framework.readings);
    return new Set(readings.flatMap(({ windowMonths }) => windowMonths ?? []));
  }

  /** Does an edition come into force, or go out of it, the day after one of these days? */
  editionsChangeWithin({ first, last }: { first: Day; last: Day }): boolean {
    const within = (day: Day): boolean => first < day && day <= last + 1;
    return this.frameworks.some(
      ({ edition }) => within(edition.validFrom) || (edition.validTo !== null && within(edition.validTo + 1)),
    );
  }
}
