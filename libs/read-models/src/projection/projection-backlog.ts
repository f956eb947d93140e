import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { countDirtyOrgUnits } from '../storage/dirty-marks-table.js';
import { countFailedEvents } from '../storage/failed-events-table.js';

/** Measures the work that is left, for metrics. */
@Injectable()
export class ProjectionBacklog {
  constructor(private readonly database: Database) {}

  /** Returns how many org units are marked to be assessed again. */
  orgUnits(): Promise<number> {
    return countDirtyOrgUnits(this.database);
  }

  /** Returns how many entities have a history that cannot be folded because of a defect of Thang. */
  failed(): Promise<number> {
    return countFailedEvents(this.database);
  }
}
