import type { Database } from '#database';
import { NO_COUNTS, type Outcome, type RowCounts } from '../domain/index.js';
import { insertRows, MAX_KEPT_ROWS } from '../storage/row-table.js';
import { shownRow, type PlannedRow } from './planned-row.js';

/** Counts the rows of a list, and keeps those that people look at up to a limit for each outcome. */
export class KeptRows {
  private readonly counted: Record<Outcome, number> = { ...NO_COUNTS };

  constructor(
    private readonly database: Database,
    private readonly id: number,
  ) {}

  get counts(): RowCounts {
    return { ...this.counted };
  }

  async add(rows: readonly PlannedRow[]): Promise<void> {
    const shown = rows.filter(({ outcome }) => {
      this.counted[outcome] += 1;
      return this.counted[outcome] <= MAX_KEPT_ROWS[outcome];
    });
    await insertRows(this.database, this.id, shown.map(shownRow));
  }
}
