import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Framework } from '#maturity/domain';
import type { ReadPoint } from '../domain/reading/index.js';
import { inSnapshot } from '../storage/snapshot.js';
import { assessBody, type AssessedBody } from './assessed-body.js';
import { ReadingsAt } from './readings-at.js';

/** Everything that a number of a framework follows from. */
export interface Explanation extends AssessedBody {
  /** Facts up to this position of the log are counted. */
  position: number;
}

/** How was this number arrived at? */
@Injectable()
export class ExplanationQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  of(orgUnit: string, framework: Framework, at: ReadPoint): Promise<Explanation> {
    return inSnapshot(this.database, async (snapshot) => ({
      ...(await assessBody(snapshot, this.readings, orgUnit, framework, at)),
      position: await this.readings.position(snapshot, at),
    }));
  }
}
