import { Injectable } from '@nestjs/common';
import { AlertEngine } from '#alerting';
import { Database, withTransaction } from '#database';
import { MessageRouter } from '#delivery';
import { Nudges } from '#queue';

/** What a run came to. */
export interface NotifyResult {
  raised: number;
  cleared: number;
  messages: number;
}

/**
 * Decides everything that the journal holds. Alerts and the messages about them are one transaction per page.
 */
@Injectable()
export class NotifyStep {
  constructor(
    private readonly database: Database,
    private readonly engine: AlertEngine,
    private readonly router: MessageRouter,
    private readonly nudges: Nudges,
  ) {}

  /** Returns when the journal holds nothing new. `onPage` is told of each page after its commit. */
  async run(onBatch: (result: NotifyResult) => void): Promise<void> {
    for (let caughtUp = false; !caughtUp;) {
      let messages = 0;
      const batch = await withTransaction(this.database, (tx) =>
        this.engine.advance(tx, async (changes) => {
          messages = await this.router.route(tx, changes);
        }),
      );
      const transitions = batch.changes.flatMap((change) => change.transitions);
      const raised = transitions.filter(({ change }) => change === 'raised').length;
      onBatch({ raised, cleared: transitions.length - raised, messages });
      if (messages > 0) this.nudges.send('deliver');
      caughtUp = batch.caughtUp;
    }
  }
}
