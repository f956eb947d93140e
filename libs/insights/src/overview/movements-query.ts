import { Injectable } from '@nestjs/common';
import { readMovements, type MovementRange } from '#assessments';
import { Database } from '#database';
import type { Framework, Track } from '#maturity/domain';
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
}
