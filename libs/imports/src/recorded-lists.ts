import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import { Clock, DayZone, formatDay } from '#kernel';
import { shortName } from './storage/file-name.js';
import type { ImportRecord } from './storage/import-record.js';
import { insertImport, updateImport } from './storage/import-table.js';
import { insertRows, MAX_KEPT_ROWS, type ShownRow } from './storage/row-table.js';

/** What was recorded of a list, as one run. */
export interface RecordedList extends Pick<
  ImportRecord,
  'orgUnit' | 'source' | 'fileName' | 'fileBytes' | 'sha256'
> {
  run: number;
  established: number;
  same: number;
  /** Its new rows, as people look at them. */
  rows: readonly ShownRow[];
}

/**
 * Keeps lists that are recorded in another way than row by row, such as trees of org units, among the
 * imports: there they are found, and undone as one.
 */
@Injectable()
export class RecordedLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly audit: AuditTrail,
  ) {}

  /** Returns the id of the import. */
  async keep(caller: Principal, list: RecordedList): Promise<number> {
    const { run, established, same, rows, orgUnit } = list;
    const now = this.clock.now();
    const fileName = shortName(list.fileName);
    const counts = { new: established, same, changed: 0, rejected: 0 };
    const options = { asOf: formatDay(this.zone.dayOf(now)) };
    return withTransaction(this.database, async (tx) => {
      const id = await insertImport(tx, { ...list, fileName, options, createdAt: now }, caller);
      await insertRows(tx, id, rows.slice(0, MAX_KEPT_ROWS.new));
      await updateImport(tx, id, {
        ...{ state: 'recorded', run, counts, rowsDone: established + same },
        ...{ finishedAt: now, finishedBy: caller.name },
      });
      await this.audit.record(tx, {
        ...{ at: now, actor: caller, action: 'import-confirmed', target: String(id), orgUnit },
        after: { file: fileName, ...counts },
      });
      return id;
    });
  }
}
