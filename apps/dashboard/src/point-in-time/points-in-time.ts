import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { KnownAt, PointInTime, PointWithoutDay } from '#read-models';
import { InvalidRequestError } from '#web';
import { parseKnownAt } from './known-at.js';
import { Today } from './today.js';
import type { PointInTimeRequest, KnownAtRequest } from './point-in-time.request.js';

/** Turns the day, the known-at moment and the tree of a request into the parameters of queries. */
@Injectable()
export class PointsInTime {
  constructor(
    private readonly clock: Clock,
    private readonly today: Today,
  ) {}

  /** @throws InvalidRequestError when `knownAt` is in the future */
  of(request: PointInTimeRequest): PointInTime {
    return { asOf: this.today.or(request.asOf, 'asOf'), ...this.view(request) };
  }

  /** @throws InvalidRequestError when `knownAt` is in the future */
  view({ knownAt, tree }: KnownAtRequest): PointWithoutDay {
    return { knownAt: knownAt === undefined ? null : this.known(knownAt), tree };
  }

  private known(text: string): KnownAt | null {
    const knownAt = parseKnownAt(text);
    // A position that facts have not been counted up to yet is waited for (`WaitsForPosition`).
    if (typeof knownAt === 'object' || (knownAt !== undefined && knownAt <= this.clock.now())) return knownAt;
    const detail = 'knownAt must not lie in the future: what will be known then is not known yet.';
    throw new InvalidRequestError([{ parameter: 'knownAt', code: 'in-the-future', detail }]);
  }
}
