import { Injectable } from '@nestjs/common';
import { readMovements, type MovementRange } from '#assessments';
import { Database } from '#database';
import type { Day } from '#kernel';
import type { Framework, Track } from '#maturity/domain';
import { courses, type Course } from '../domain/course.js';
import { netMovements, type NetMovement } from '../domain/net-movements.js';

/** Answers which org units moved on a track, by the journal: the only source of movements. */
@Injectable()
export class MovementsQuery {
  constructor(private readonly database: Database) {}

  async of(
    { id: framework }: Framework,
    { id: track, stages }: Track,
    orgUnits: readonly string[],
    range: MovementRange,
  ): Promise<NetMovement[]> {
    const about = { framework, track, orgUnits };
    const staged = stages.length > 0;
    return netMovements(await readMovements(this.database, about, { range, staged }));
  }

  /** Returns the announced levels of each org unit that moved between two days. */
  async courses(
    { id: framework }: Framework,
    { id: track }: Track,
    orgUnits: readonly string[],
    range: { fromDay: Day; untilDay: Day },
  ): Promise<Course[]> {
    const about = { framework, track, orgUnits };
    return courses(await readMovements(this.database, about, { range, staged: true }), range.fromDay);
  }
}
