import type { Database } from '#database';
import { ensureOrgUnits } from './org-units-table.js';

/** Remembers the ids of org units. Ids are given outside any transaction and never change. */
export class OrgUnitIds {
  private readonly ids = new Map<string, number>();

  constructor(private readonly database: Database) {}

  async ensure(codes: Iterable<string>): Promise<void> {
    const missing = [...new Set(codes)].filter((code) => !this.ids.has(code));
    if (missing.length === 0) return;
    for (const [code, id] of await ensureOrgUnits(this.database, missing)) this.ids.set(code, id);
  }

  /** @throws RangeError for a code that `ensure` was never called with. */
  of(code: string): number {
    const id = this.ids.get(code);
    if (id === undefined) throw new RangeError(`The org unit ${code} has no id.`);
    return id;
  }
}
