import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { Checkpoints } from '#event-log';
import { MEASURES } from '../storage/projection-version.js';

/** Reads how far the read models are: they hold every event of the log up to this position. */
@Injectable()
export class ProjectedPosition {
  constructor(
    private readonly database: Database,
    private readonly checkpoints: Checkpoints,
  ) {}

  read(q: Queryable = this.database): Promise<number> {
    return this.checkpoints.read(q, MEASURES);
  }
}
