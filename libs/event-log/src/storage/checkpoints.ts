import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '#database';

/**
 * Another worker moved the checkpoint after this one locked it, because this worker seemed dead. Its work is
 * rolled back.
 */
export class CheckpointMovedError extends Error {
  constructor(subscriber: string, from: number) {
    super(`The checkpoint of ${subscriber} is not at ${from} any more.`);
    this.name = 'CheckpointMovedError';
  }
}

/**
 * Stores how far each subscriber has read. A checkpoint is written in the transaction of the subscriber's
 * work, so each event takes effect exactly once.
 */
@Injectable()
export class Checkpoints {
  /**
   * Returns the position of the subscriber, 0 for a new one, and locks it until the end of the transaction.
   */
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

  /** Returns the position of the subscriber, 0 for a new one, without locking it. */
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
