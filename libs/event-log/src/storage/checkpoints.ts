import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '#database';

/**
 * Somebody else has moved the checkpoint since it was locked: this worker was taken for dead. Nothing of it
 * counts.
 */
export class CheckpointMovedError extends Error {
  constructor(subscriber: string, from: number) {
    super(`The checkpoint of ${subscriber} is not at ${from} any more.`);
    this.name = 'CheckpointMovedError';
  }
}

/**
 * How far each subscriber has come. Kept in the transaction of the subscriber's writes: exactly once in
 * effect.
 */
@Injectable()
export class Checkpoints {
  /** The subscriber's position, 0 when it is new, held until the end of the transaction. */
  async lock(tx: Tx, subscriber: string): Promise<number> {
    const known = await this.selectForUpdate(tx, subscriber);
    if (known !== null) return known;
    await tx.query(
      'insert into event_log.checkpoints (subscriber, position) values ($1, 0) on conflict do nothing',
      [subscriber],
    );
    return (await this.selectForUpdate(tx, subscriber)) ?? 0;
  }

  /** @throws CheckpointMovedError when the subscriber is not at `from`. */
  async advance(tx: Tx, subscriber: string, from: number, to: number): Promise<void> {
    const { rowCount } = await tx.query(
      'update event_log.checkpoints set position = $3 where subscriber = $1 and position = $2',
      [subscriber, from, to],
    );
    if (rowCount !== 1) throw new CheckpointMovedError(subscriber, from);
  }

  /** The subscriber's position without holding it; 0 when it is new. */
  async read(q: Queryable, subscriber: string): Promise<number> {
    const { rows } = await q.query<{ position: string }>(
      'select position from event_log.checkpoints where subscriber = $1',
      [subscriber],
    );
    return Number(rows[0]?.position ?? 0);
  }

  private async selectForUpdate(tx: Tx, subscriber: string): Promise<number | null> {
    const { rows } = await tx.query<{ position: string }>(
      'select position from event_log.checkpoints where subscriber = $1 for update',
      [subscriber],
    );
    return rows[0] ? Number(rows[0].position) : null;
  }
}
