import { Injectable } from '@nestjs/common';
import { AlertEngine, type AlertTransition } from '#alerting';
import { Database, withTransaction } from '#database';
import { MessageRouter } from '#delivery';
import { FollowedFrameworks } from '#installation';
import { Nudges } from '#queue';

/** The counts of one batch. */
export interface NotifyResult {
  /** How many transitions of each sort. */
  transitions: Readonly<Partial<Record<AlertTransition['change'], number>>>;
  messages: number;
}

/**
 * Decides everything that the journal holds. One transaction per batch writes the alerts and the messages
 * about them.
 */
@Injectable()
export class NotifyStep {
  constructor(
    private readonly database: Database,
    private readonly engine: AlertEngine,
    private readonly router: MessageRouter,
    private readonly nudges: Nudges,
    private readonly followed: FollowedFrameworks,
  ) {}

  /** Returns when the journal holds nothing new. Calls `onBatch` after the commit of each batch. */
  async run(onBatch: (result: NotifyResult) => void): Promise<void> {
    for (let caughtUp = false; !caughtUp;) {
      let messages = 0;
      await this.followed.refresh();
      const batch = await withTransaction(this.database, (tx) =>
        this.engine.advance(tx, async (changes) => {
          messages = await this.router.route(tx, changes);
        }),
      );
      const transitions = batch.changes.flatMap((change) => change.transitions);
      onBatch({ transitions: countByChange(transitions), messages });
      if (messages > 0) this.nudges.send('deliver');
      caughtUp = batch.caughtUp;
    }
  }
}

function countByChange(transitions: readonly AlertTransition[]): NotifyResult['transitions'] {
  const counts: Partial<Record<AlertTransition['change'], number>> = {};
  for (const { change } of transitions) counts[change] = (counts[change] ?? 0) + 1;
  return counts;
}
