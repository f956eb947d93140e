import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { countDirtyUnits } from '../storage/dirty-table.js';
import { countUnfolded } from '../storage/unfolded-table.js';

/** What is still to be done, for whoever watches. */
@Injectable()
export class ProjectionBacklog {
  constructor(private readonly database: Database) {}

  /** Bodies that are marked to be assessed again. */
  bodies(): Promise<number> {
    return countDirtyUnits(this.database);
  }

  /** Things whose history a defect of ours cannot fold. */
  unfolded(): Promise<number> {
    return countUnfolded(this.database);
  }
}
