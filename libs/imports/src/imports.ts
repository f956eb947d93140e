import type { Readable } from 'node:stream';
import { Injectable, Optional } from '@nestjs/common';
import { Database, DiskSpace, withTransaction } from '#database';
import { subtreesOf, type Principal } from '#identity/domain';
import { bilingual, Clock, DayZone, DomainError, formatDay, parseDay, unitSourceOf } from '#kernel';
import { OrgDirectory } from '#org-units';
import { checkMapping, isBusy, type Mapping, type Outcome } from './domain/index.js';
import { shortName } from './storage/file-name.js';
import { storeFile } from './storage/file-pieces.js';
import type { FileOptions, ImportRecord } from './storage/import-record.js';
import {
  findImport,
  findSameFile,
  importNotFound,
  insertImport,
  listImports,
  moveImport,
  updateImport,
} from './storage/import-table.js';
import { keepMapping } from './storage/mapping-table.js';
import { listRows, type ShownRow } from './storage/row-table.js';
import { listUndone, type UndoList, type UndoneEvent } from './storage/undo-table.js';
import { withUpload } from './upload/store-upload.js';
import { ImportWorker } from './working/import-worker.js';

export interface NewUpload {
  orgUnit: string;
  fileName: string;
  /** The day as of which rows without a day are; today by default. */
  asOf?: string;
  options?: Omit<Partial<FileOptions>, 'asOf'>;
}

/** What a person changes about an import before it is recorded. */
export interface ImportChange {
  options?: Partial<FileOptions>;
  mapping?: Mapping;
}

/**
 * The use cases of imports. An import belongs to an org unit: who may record events of it sees its imports,
 * and for others they do not exist.
 */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly directory: OrgDirectory,
    private readonly worker: ImportWorker,
    @Optional() private readonly diskSpace?: DiskSpace,
  ) {}

  /**
   * Takes a file and begins to read it.
   *
   * @throws DomainError `org-unit-not-found`; those of `withUpload`
   */
  async upload(caller: Principal, wanted: NewUpload, stream: Readable): Promise<ImportRecord> {
    const { orgUnit, fileName, options = {} } = wanted;
    await this.assertMayWrite(caller, orgUnit);
    this.diskSpace?.assertRoom();
    const asOf = this.dayAsOf(wanted.asOf);
    const id = await withUpload(stream, ({ path, bytes, sha256 }) =>
      withTransaction(this.database, async (tx) => {
        const record = {
          orgUnit,
          source: caller.source ?? unitSourceOf(orgUnit),
          fileName: shortName(fileName),
          fileBytes: bytes,
          sha256,
          options: { ...chosen(options), asOf },
          createdAt: this.clock.now(),
        };
        const created = await insertImport(tx, record, caller);
        await storeFile(tx, created, path);
        return created;
      }),
    );
    this.worker.wake();
    return findImport(this.database, id);
  }

  /** @throws DomainError `import-not-found` */
  async find(caller: Principal, id: number): Promise<ImportRecord> {
    const record = await findImport(this.database, id);
    // Who records for all org units also finds the list of a tree that was taken back.
    if (subtreesOf(caller, 'events:write') === null) return record;
    if (!(await this.mayWrite(caller, record.orgUnit))) throw importNotFound();
    return record;
  }

  /** Returns the newest earlier import of the same file; null when there is none. */
  sameFile(record: ImportRecord): Promise<ImportRecord | null> {
    return findSameFile(this.database, record);
  }

  /** Returns imports the newest first, below an id. `orgUnit`: those of its subtree only. */
  async list(
    caller: Principal,
    {
      orgUnit,
      ...wanted
    }: { orgUnit: string | null; run: number | null; before: number | null; limit: number },
  ): Promise<ImportRecord[]> {
    const { tree } = await this.directory.current();
    const subtrees = subtreesOf(caller, 'events:write');
    const visible = subtrees?.flatMap((code) => tree.subtree(code)) ?? null;
    if (orgUnit !== null) await this.assertMayWrite(caller, orgUnit);
    const units = orgUnit === null ? visible : tree.subtree(orgUnit);
    return listImports(this.database, { units, ...wanted });
  }

  /**
   * Changes how the file is read or what its columns mean, and reads it again. A mapping that was changed is
   * kept as a new version.
   *
   * @throws DomainError `import-not-found`, `import-busy`, `import-ended`; those of `checkMapping`
   */
  async change(caller: Principal, id: number, change: ImportChange): Promise<ImportRecord> {
    const { mapping, options } = change;
    if (mapping) checkMapping(mapping);
    const asOf = options?.asOf === undefined ? {} : { asOf: this.dayAsOf(options.asOf) };
    const before = await this.find(caller, id);
    await withTransaction(this.database, async (tx) => {
      const record = await this.lockedToChange(tx, id);
      const kept = mapping && {
        mapping,
        mappingVersion: await keepMapping(tx, record.mappingVersion?.id ?? null, {
          orgUnit: record.orgUnit,
          mapping,
          byId: caller.id,
          byName: caller.name,
          now: this.clock.now(),
        }),
      };
      // Another sheet or encoding has other headings, so what they mean is found out anew.
      const forgotten = options && !mapping && { mapping: null, mappingVersion: null };
      await updateImport(tx, id, {
        state: 'reading',
        options: { ...record.options, ...chosen(options), ...asOf },
        ...forgotten,
        ...kept,
        problem: null,
        isRenewed: false,
        rowsDone: 0,
        actor: caller,
      });
    });
    this.worker.wake();
    return { ...(await findImport(this.database, id)), sha256: before.sha256 };
  }

  /**
   * Begins to record what was previewed.
   *
   * @throws DomainError `import-not-found`, `import-not-previewed`
   */
  async confirm(caller: Principal, id: number): Promise<ImportRecord> {
    const { state } = await this.find(caller, id);
    if (state === 'recording' || state === 'recorded') return findImport(this.database, id);
    const moved = await withTransaction(this.database, async (tx) => {
      if (!(await moveImport(tx, id, ['previewed'], 'recording'))) return false;
      await updateImport(tx, id, { actor: caller, isRenewed: false, rowsDone: 0 });
      return true;
    });
    if (!moved) throw new DomainError('import-not-previewed', NOT_PREVIEWED);
    this.worker.wake();
    return findImport(this.database, id);
  }

  /**
   * Begins to take back what was recorded. A second undo changes nothing and says the same.
   *
   * @throws DomainError `import-not-found`, `import-not-recorded`
   */
  async undo(caller: Principal, id: number): Promise<ImportRecord> {
    const { state } = await this.find(caller, id);
    if (state === 'undoing' || state === 'undone') return findImport(this.database, id);
    const moved = await withTransaction(this.database, async (tx) => {
      if (!(await moveImport(tx, id, ['recorded'], 'undoing'))) return false;
      await updateImport(tx, id, { actor: caller, undoneAt: this.clock.now() });
      return true;
    });
    if (!moved) throw new DomainError('import-not-recorded', NOT_RECORDED);
    this.worker.wake();
    return findImport(this.database, id);
  }

  /** Returns rows of the preview or the result, after a row. */
  async rows(
    caller: Principal,
    id: number,
    place: { outcome: Outcome; after: number; limit: number },
  ): Promise<ShownRow[]> {
    await this.find(caller, id);
    return listRows(this.database, id, place);
  }

  /** Returns events of one of the three lists of an undo, after a position. */
  async undone(
    caller: Principal,
    id: number,
    place: { list: UndoList; after: number; limit: number },
  ): Promise<UndoneEvent[]> {
    await this.find(caller, id);
    return listUndone(this.database, id, place);
  }

  private async lockedToChange(tx: Parameters<typeof findImport>[0], id: number): Promise<ImportRecord> {
    const record = await findImport(tx, id, 'for update');
    if (isBusy(record.state)) throw new DomainError('import-busy', BUSY);
    if (record.run !== null) throw new DomainError('import-ended', ENDED);
    return record;
  }

  private async assertMayWrite(caller: Principal, orgUnit: string): Promise<void> {
    if (await this.mayWrite(caller, orgUnit)) return;
    const detail = bilingual(`Không có đơn vị "${orgUnit}".`, `There is no org unit "${orgUnit}".`);
    throw new DomainError('org-unit-not-found', detail);
  }

  private async mayWrite(caller: Principal, orgUnit: string): Promise<boolean> {
    const { tree } = await this.directory.current();
    if (tree.get(orgUnit) === undefined) return false;
    const subtrees = subtreesOf(caller, 'events:write');
    return subtrees === null || subtrees.some((code) => tree.isWithin(orgUnit, code));
  }

  private dayAsOf(wanted: string | undefined): string {
    const today = this.zone.dayOf(this.clock.now());
    const day = wanted === undefined ? today : parseDay(wanted);
    if (day === undefined || day < FIRST_DAY || day > today)
      throw new DomainError('invalid-request', BAD_DAY);
    return formatDay(day);
  }
}

/** The first day as of which a list may be, as for the days in its rows. */
const FIRST_DAY = parseDay('1900-01-01') ?? 0;

/** Leaves out what was not chosen, so that it does not hide an earlier choice. */
function chosen(options: Partial<FileOptions> = {}): Partial<FileOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

const BUSY = bilingual(
  'Đang xử lý danh sách này. Hãy chờ xong rồi thay đổi.',
  'This list is being worked on. Change it when that is done.',
);
const ENDED = bilingual(
  'Danh sách này đã được ghi. Hãy hoàn tác rồi nhập lại tệp.',
  'This list is recorded. Undo it and import the file again.',
);
const NOT_PREVIEWED = bilingual(
  'Danh sách chưa có bản xem trước. Hãy trả lời các câu hỏi và chờ xem trước.',
  'The list has no preview yet. Answer its questions and wait for the preview.',
);
const NOT_RECORDED = bilingual(
  'Danh sách chưa được ghi nên không có gì để hoàn tác.',
  'The list is not recorded, so there is nothing to undo.',
);
const BAD_DAY = bilingual(
  'asOf là ngày dạng YYYY-MM-DD, từ năm 1900, không sau hôm nay.',
  'asOf is a day, YYYY-MM-DD, from 1900 on and not after today.',
);
