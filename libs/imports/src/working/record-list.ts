import { withTransaction } from '#database';
import { EventLogReader, isUntouchedSince, openRun, resumeRun, RUN_LEASE_SECONDS } from '#event-log';
import type { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import { EventsRejectedError } from '#intake';
import { DomainError } from '#kernel';
import type { Layout, Mapping, RowCounts } from '../domain/index.js';
import { updateImport } from '../storage/import-table.js';
import { deleteRows } from '../storage/row-table.js';
import { checkedRows, eventsOf, withRejections } from './checked-rows.js';
import { plannerFor, type ImportTools, type ReadyImport } from './import-context.js';
import { KeptRows } from './kept-rows.js';
import { OpenedList, withFile } from './opened-list.js';
import { patiently } from './passing-errors.js';
import type { PlannedEvent, PlannedRow } from './planned-row.js';
import { PIECE_ROWS } from './read-list.js';

/** How often the run of an import is renewed, because rows that change nothing send nothing. */
const RENEW_MS = (RUN_LEASE_SECONDS * 1000) / 3;

/**
 * Records a list as one run. It may be called again after its process died: what the run has recorded is left
 * out of what is known, so the same events are planned, and the log recognises them.
 */
export class ListRecording {
  constructor(
    private readonly tools: ImportTools,
    private readonly audit: AuditTrail,
  ) {}

  async record(record: ReadyImport, actor: Principal): Promise<void> {
    await withFile(this.tools.database, record.id, async (path) => {
      const list = await OpenedList.open(path, record.options);
      if (record.run === null && !(await this.isAsPreviewed(record, actor, list))) return;
      const run = await this.runOf(record, actor);
      const renewing = setInterval(() => void this.renew(actor, run), RENEW_MS).unref();
      try {
        const counts = await this.recordRows({ ...record, run }, actor, list);
        await this.tools.runs.close(actor, run);
        await this.finish(record, actor, counts);
      } finally {
        clearInterval(renewing);
      }
    });
  }

  /**
   * Returns whether the preview still holds. Where the log changed in what the list is about, the preview is
   * made again; with other counts the person is shown it anew instead of being surprised.
   */
  private async isAsPreviewed(record: ReadyImport, actor: Principal, list: OpenedList): Promise<boolean> {
    const { database } = this.tools;
    const { id, source, position, counts } = record;
    const isUntouched = await isUntouchedSince(database, source, position ?? 0);
    if (isUntouched) return true;
    const head = await new EventLogReader().head(database);
    const { planner, layout } = await plannerFor(this.tools, record);
    await deleteRows(database, id);
    const kept = new KeptRows(database, id);
    for await (const piece of list.below(record.file.headingRow, PIECE_ROWS)) {
      const planned = await planner.plan(piece);
      await kept.add(
        await checkedRows(this.tools.intake, actor, planned, { layout, mapping: record.mapping }),
      );
      await updateImport(database, id, {});
    }
    if (sameCounts(kept.counts, counts)) return true;
    const renewed = { counts: kept.counts, position: head.position, isRenewed: true };
    await updateImport(database, id, { ...renewed, state: 'previewed' });
    return false;
  }

  /** Opens the run of the import, or goes on with the one that it has. */
  private async runOf({ id, run }: ReadyImport, actor: Principal): Promise<number> {
    if (run !== null) return (await resumeRun(this.tools.database, run, actor.id)).id;
    return withTransaction(this.tools.database, async (tx) => {
      const opened = await openRun(tx, actor.id, { flush: true });
      await updateImport(tx, id, { run: opened.id });
      return opened.id;
    });
  }

  private async renew(actor: Principal, run: number): Promise<void> {
    await this.tools.runs.renew(actor, run).catch(() => undefined);
  }

  private async recordRows(record: ReadyImport, actor: Principal, list: OpenedList): Promise<RowCounts> {
    const { database } = this.tools;
    const { planner, layout } = await plannerFor(this.tools, record);
    const about = { layout, mapping: record.mapping, run: record.run ?? 0 };
    await deleteRows(database, record.id);
    const kept = new KeptRows(database, record.id);
    let rowsDone = 0;
    for await (const piece of list.below(record.file.headingRow, PIECE_ROWS)) {
      await kept.add(await this.recordPiece(await planner.plan(piece), actor, about));
      rowsDone += piece.length;
      await updateImport(database, record.id, { counts: kept.counts, rowsDone });
    }
    return kept.counts;
  }

  /**
   * Records the rows that the recorder admits. Each row is recorded as a whole or not at all: the piece is
   * atomic, and is sent again without the rows that were rejected.
   */
  private async recordPiece(
    rows: PlannedRow[],
    actor: Principal,
    about: { layout: Layout; mapping: Mapping; run: number },
  ): Promise<PlannedRow[]> {
    const all = eventsOf(rows);
    if (all.events.length === 0) return rows;
    const lines = all.rows.map((index) => rows[index]?.row ?? 0);
    try {
      await this.send(all.events, lines, actor, about.run);
      return rows;
    } catch (error) {
      if (!(error instanceof EventsRejectedError)) throw error;
      return this.recordPiece(withRejections(rows, all, error.rejected, about), actor, about);
    }
  }

  private async send(
    events: readonly PlannedEvent[],
    lines: readonly number[],
    actor: Principal,
    run: number,
  ): Promise<void> {
    const candidates = events.map((value) => ({ ok: true as const, value }));
    const request = { caller: actor, candidates, handling: 'atomic', run: { id: run, lines } } as const;
    await patiently(() => this.tools.intake.record(request)).catch(async (error: unknown) => {
      // A run lasts an hour at most; a longer import goes on with it.
      if (!isOver(error)) throw error;
      await resumeRun(this.tools.database, run, actor.id);
      await patiently(() => this.tools.intake.record(request));
    });
  }

  private async finish(record: ReadyImport, actor: Principal, counts: RowCounts): Promise<void> {
    const { database, clock } = this.tools;
    const now = clock.now();
    await withTransaction(database, async (tx) => {
      await updateImport(tx, record.id, {
        state: 'recorded',
        counts,
        finishedAt: now,
        finishedBy: actor.name,
      });
      await this.audit.record(tx, {
        at: now,
        actor,
        action: 'import-confirmed',
        target: String(record.id),
        orgUnit: record.orgUnit,
        after: { file: record.fileName, ...counts },
      });
    });
  }
}

function sameCounts(one: RowCounts, other: RowCounts): boolean {
  return one.new === other.new && one.same === other.same && one.changed === other.changed &&
    one.rejected === other.rejected; // prettier-ignore
}

function isOver(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'run-closed';
}
