import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from '#database';
import { AuditTrail } from '#identity';
import { Intake, Runs } from '#intake';
import { bilingual, Clock, DayZone, DomainError, type Bilingual } from '#kernel';
import { OrgDirectory } from '#org-units';
import { claimImport, renewLease, updateImport, type ClaimedImport } from '../storage/import-table.js';
import { forgetOldFiles } from '../storage/file-pieces.js';
import { isReady, type ImportTools } from './import-context.js';
import { readList } from './read-list.js';
import { ListRecording } from './record-list.js';
import { withSparingHeap } from './sparing-heap.js';
import { ListUndo } from './undo-list.js';

/** How often work is looked for that another process left, and how often a lease is renewed. */
const SWEEP_MS = 2_000;
const RENEW_MS = 3_000;
const FORGET_MS = 3_600_000;

/** Some thousand rows. */
const LONG_LIST_BYTES = 1 << 18;

/**
 * Works on imports one after the other: reads and previews, records, undoes. What is left by a process that
 * died is gone on with once its lease has ended.
 */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportWorker.name);
  private readonly tools: ImportTools;
  private sweeps: NodeJS.Timeout[] = [];
  private working: Promise<void> | null = null;
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    clock: Clock,
    zone: DayZone,
    directory: OrgDirectory,
    intake: Intake,
    runs: Runs,
  ) {
    this.tools = { database, clock, zone, directory, intake, runs };
  }

  onApplicationBootstrap(): void {
    const forget = (): void => void forgetOldFiles(this.database).catch(() => undefined);
    this.sweeps = [setInterval(() => this.wake(), SWEEP_MS), setInterval(forget, FORGET_MS)];
    for (const sweep of this.sweeps) sweep.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    for (const sweep of this.sweeps) clearInterval(sweep);
    await this.working;
  }

  /** Looks for work now. Call it after an import was given any. */
  wake(): void {
    this.working ??= this.workOff().finally(() => {
      this.working = null;
    });
  }

  private async workOff(): Promise<void> {
    try {
      for (;;) {
        if (this.isEnding) return;
        const claimed = await claimImport(this.database);
        if (!claimed) return;
        await this.workInBounds(claimed);
      }
    } catch (error) {
      this.logger.warn(`Imports wait: ${messageOf(error)}`);
    }
  }

  /** Short lists make little garbage, and need not wait for it to be collected. */
  private async workInBounds(claimed: ClaimedImport): Promise<void> {
    const work = (): Promise<void> => this.workOn(claimed);
    await (claimed.record.fileBytes > LONG_LIST_BYTES ? withSparingHeap(work) : work());
  }

  private async workOn({ record, actor }: ClaimedImport): Promise<void> {
    const renewing = setInterval(() => {
      void renewLease(this.database, record.id).catch(() => undefined);
    }, RENEW_MS).unref();
    try {
      if (record.state === 'reading') await readList(this.tools, record, actor);
      else if (record.state === 'recording' && isReady(record))
        await new ListRecording(this.tools, this.audit).record(record, actor);
      else if (record.state === 'undoing' && record.run !== null && record.undoneAt !== null) {
        const { run, undoneAt } = record;
        await new ListUndo(this.tools, this.audit).undo({ ...record, run, undoneAt }, actor);
      }
    } catch (error) {
      await this.fail({ record, actor }, error);
    } finally {
      clearInterval(renewing);
    }
  }

  /** A fault of the file ends the import. Other errors leave it to the next attempt, when its lease ends. */
  private async fail({ record }: ClaimedImport, error: unknown): Promise<void> {
    if (error instanceof DomainError && !PASSING.has(error.code)) {
      const detail: Bilingual = bilingual(error.inLanguage('vi').detail, error.inLanguage('en').detail);
      await updateImport(this.database, record.id, {
        state: 'failed',
        problem: { code: error.code, detail },
      });
      return;
    }
    this.logger.error(`Import ${record.id} stopped while ${record.state}: ${messageOf(error)}`);
  }
}

/** Errors that end by themselves. */
const PASSING = new Set(['unavailable', 'disk-full', 'overloaded', 'too-many-requests', 'shutting-down']);

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
