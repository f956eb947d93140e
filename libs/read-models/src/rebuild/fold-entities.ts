import { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { scanLog } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { chunksOf } from '#kernel';
import { isEffective } from '../domain/history/entity-history.js';
import { countedBeside } from '../projection/counted-beside.js';
import { coveredDays, foldHistory } from '../projection/fold-history.js';
import type { BatchContext } from '../projection/batch-context.js';
import type { FailedEvent } from '../storage/failed-events-table.js';
import type { LogSource } from './fold-counters.js';
import type { FoldedLog } from './folded-log.js';
import type { Outbox } from './outbox.js';
import { entityRow } from './rows.js';

/** Entities with reports whose counted events are in memory at the same time. */
const COVERED_BATCH = 200;

type Fold = Pick<BatchContext, 'log' | 'measures' | 'zone' | 'calendar'>;

/** Folds the history of each entity once. */
export class EntityFolder {
  readonly failed: FailedEvent[] = [];
  private readonly logger = new Logger('Rebuild');
  private readonly covered: LoggedEvent[][] = [];
  private history: LoggedEvent[] = [];

  constructor(
    private readonly fold: Fold,
    private readonly source: LogSource,
    private readonly folded: FoldedLog,
    private readonly outbox: Outbox,
  ) {}

  async foldAll(client: PoolClient): Promise<void> {
    await scanLog(client, { to: this.source.to, part: 'entities' }, (event) => {
      this.source.onRead();
      return this.take(event);
    });
    this.foldEntityOf();
    for (const histories of chunksOf(this.covered, COVERED_BATCH)) {
      const counted = await countedBeside(this.fold, histories);
      for (const history of histories) this.write(history, counted.of(history));
      await this.outbox.flush();
    }
  }

  private take(event: LoggedEvent): Promise<void> | undefined {
    if (!isEffective(event, this.source.effectivePositionOf)) return undefined;
    const [first] = this.history;
    const sameEntity = first?.orgUnit === event.orgUnit && first.subject === event.subject;
    if (first && !sameEntity) this.foldEntityOf();
    this.history.push(event);
    return this.outbox.flush();
  }

  private foldEntityOf(): void {
    const { history } = this;
    this.history = [];
    if (history.length === 0) return;
    if (coveredDays(history)) this.covered.push(history);
    else this.write(history, []);
  }

  private write(history: readonly LoggedEvent[], counted: readonly LoggedEvent[]): void {
    const [{ orgUnit, subject }] = history as [LoggedEvent];
    const id = { orgUnitId: this.source.orgUnitId(orgUnit ?? ''), subject: subject ?? '' };
    try {
      const folded = { ...id, ...foldHistory(this.fold, history, counted) };
      this.folded.addAll(id.orgUnitId, folded.deltas);
      if (folded.deltas.length > 0) entityRow(this.outbox.rows, folded);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.error(`The history of ${id.subject} (org unit ${orgUnit}) cannot be folded: ${reason}`);
      this.failed.push({ ...id, position: this.source.to, reason });
    }
  }
}
