import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { countDirtyOrgUnits } from '../storage/dirty-marks-table.js';
import { countFailedEvents } from '../storage/failed-events-table.js';

/** The work that is left, for metrics. */
@Injectable()
export class ProjectionBacklog {
  constructor(private readonly database: Database) {}

  /** Org units that are marked to be assessed again. */
  orgUnits(): Promise<number> {
    return countDirtyOrgUnits(this.database);
  }

  /** Entities whose history a defect of ours cannot fold. */
  failed(): Promise<number> {
    return countFailedEvents(this.database);
  }
}
