import { withTransaction } from '#database';
import {
  eventsOfRun,
  openRun,
  resumeRun,
  RETRACTED,
  runExtent,
  RUN_LEASE_SECONDS,
  wholeChains,
  type ChainEvent,
  type LoggedEvent,
} from '#event-log';
import type { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import { bilingual } from '#kernel';
import { eventId } from '../domain/index.js';
import type { ImportRecord } from '../storage/import-record.js';
import { updateImport } from '../storage/import-table.js';
import {
  deleteUndone,
  insertUndone,
  roomFor,
  type UndoList,
  type UndoneEvent,
} from '../storage/undo-table.js';
import type { ImportTools } from './import-context.js';
import { neededBeginnings } from './needed-beginnings.js';
import { piecesToUndo, referencesThatKeep } from './undo-tree.js';
import { patiently } from './passing-errors.js';

const PIECE_EVENTS = 500;
const RENEW_MS = (RUN_LEASE_SECONDS * 1000) / 3;

/** An import that was recorded, and is to be taken back as of a moment. */
export interface UndoneImport extends ImportRecord {
  run: number;
  undoneAt: number;
}

const counted = { 'taken-back': 'takenBack', kept: 'kept', refused: 'refused' } as const satisfies Record<
  UndoList,
  string
>;

/**
 * Takes back what an import recorded, as one run. What was corrected or retracted since is kept, and the
 * beginning of an entity or an org unit on which something else stands. Its events have ids that follow from
 * the import, so it can be called again after its process died.
 */
export class ListUndo {
  private readonly counts = { takenBack: 0, kept: 0, refused: 0 };

  constructor(
    private readonly tools: ImportTools,
    private readonly audit: AuditTrail,
  ) {}

  async undo(record: UndoneImport, actor: Principal): Promise<void> {
    const { database, runs } = this.tools;
    const undoRun = await this.runOf(record, actor);
    const renew = (): void => void runs.renew(actor, undoRun).catch(() => undefined);
    const renewing = setInterval(renew, RENEW_MS).unref();
    try {
      await deleteUndone(database, record.id);
      for await (const window of eventsOfRun(database, await runExtent(database, record.run)))
        for (const piece of piecesToUndo(window, PIECE_EVENTS))
          await this.undoPiece({ ...record, undoRun }, piece, actor);
      await runs.close(actor, undoRun);
      await this.finish(record, actor);
    } finally {
      clearInterval(renewing);
    }
  }

  private async runOf({ id, undoRun }: ImportRecord, actor: Principal): Promise<number> {
    if (undoRun !== null) return (await resumeRun(this.tools.database, undoRun, actor.id)).id;
    return withTransaction(this.tools.database, async (tx) => {
      const opened = await openRun(tx, actor.id, { flush: true });
      await updateImport(tx, id, { undoRun: opened.id });
      return opened.id;
    });
  }

  private async undoPiece(
    record: UndoneImport & { undoRun: number },
    events: readonly LoggedEvent[],
    actor: Principal,
  ): Promise<void> {
    const { database } = this.tools;
    const roots = events.map(({ chain, position }) => chain ?? position);
    const chains = await wholeChains(database, roots);
    const touched = new Map(
      events.map((event) => [event, touchOf(event, chains.get(event.chain ?? event.position) ?? [], record)]),
    );
    const untouched = events.filter((event) => !touched.get(event));
    const needed = await neededBeginnings(database, untouched, [record.run, record.undoRun]);
    const free = untouched.filter((event) => !needed.has(event));
    const refused = await this.retract(record, free, actor);
    const referring = await referencesThatKeep(database, refused);
    const undone = events.map((event): UndoneEvent => {
      const { position, type, subject, orgUnit } = event;
      const about = { type, subject, orgUnit };
      const touch = touched.get(event);
      if (touch) return { list: 'kept', position, detail: { ...about, touched: touch } };
      const need = needed.get(event);
      if (need) return { list: 'kept', position, detail: { ...about, ...neededDetail(need) } };
      const reference = referring.get(event);
      if (reference) return { list: 'kept', position, detail: { ...about, ...neededDetail(reference) } };
      const rejection = refused.get(event);
      if (rejection) return { list: 'refused', position, detail: { ...about, refused: rejection } };
      return { list: 'taken-back', position, detail: about };
    });
    const shown = undone.filter(({ list }) => {
      const hasRoom = roomFor(this.counts, list);
      this.counts[counted[list]] += 1;
      return hasRoom;
    });
    await insertUndone(database, record.id, shown);
    await updateImport(database, record.id, { undoCounts: this.counts });
  }

  /**
   * Sends the retractions. Returns those of the events that the recorder does not let go, with the reason.
   */
  private async retract(
    record: UndoneImport & { undoRun: number },
    events: readonly LoggedEvent[],
    actor: Principal,
  ): Promise<Map<LoggedEvent, NonNullable<UndoneEvent['detail']['refused']>>> {
    const refused = new Map<LoggedEvent, NonNullable<UndoneEvent['detail']['refused']>>();
    if (events.length === 0) return refused;
    const candidates = events.map((event) => ({ ok: true as const, value: retractionOf(event, record) }));
    const lines = events.map((_, index) => index + 1);
    const run = { id: record.undoRun, lines };
    const request = { caller: actor, candidates, handling: 'lenient', run } as const;
    const { errors } = await patiently(() => this.tools.intake.record(request));
    for (const { index, code, detail } of errors) {
      const event = events[index];
      if (event) refused.set(event, { code, detail });
    }
    return refused;
  }

  private async finish(record: UndoneImport, actor: Principal): Promise<void> {
    const { database, clock } = this.tools;
    await withTransaction(database, async (tx) => {
      await updateImport(tx, record.id, { state: 'undone', undoCounts: this.counts, undoneBy: actor.name });
      await this.audit.record(tx, {
        at: clock.now(),
        actor,
        action: 'import-undone',
        target: String(record.id),
        orgUnit: record.orgUnit,
        after: { file: record.fileName, ...this.counts },
      });
    });
  }
}

type NeedingEvent = Pick<ChainEvent, 'position' | 'type' | 'recordedBy' | 'recordedAt'>;

/**
 * Returns the first event after the import that corrects or retracts this one; undefined when there is none.
 */
function touchOf(
  event: LoggedEvent,
  chain: readonly ChainEvent[],
  { run, undoRun }: { run: number; undoRun: number },
): { position: number; by: string | null; at: number } | undefined {
  const later = chain.find((each) => {
    return each.position > event.position && each.run !== run && each.run !== undoRun;
  });
  return later && { position: later.position, by: later.recordedBy, at: later.recordedAt };
}

function neededDetail(need: NeedingEvent): Pick<UndoneEvent['detail'], 'touched' | 'neededBy'> {
  const { position, type, recordedBy, recordedAt } = need;
  return { touched: { position, by: recordedBy, at: recordedAt }, neededBy: { position, type } };
}

function retractionOf(event: LoggedEvent, { id, fileName, undoneAt }: UndoneImport): object {
  return {
    specversion: '1.0',
    source: event.source,
    id: eventId(['undo', String(id), event.id]),
    type: RETRACTED,
    ...(event.orgUnit !== null && { orgunit: event.orgUnit }),
    time: new Date(undoneAt).toISOString(),
    data: { source: event.source, id: event.id, reason: reasonOf(fileName) },
  };
}

function reasonOf(fileName: string): ReturnType<typeof bilingual> {
  return bilingual(`Hoàn tác việc nhập tệp ${fileName}`, `The import of ${fileName} was undone`);
}
