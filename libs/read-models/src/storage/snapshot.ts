import { withTransaction, type Database, type Queryable } from '#database';
import { REBUILT } from './next-tables.js';

/**
 * Before the snapshot is taken: read models must not be put in the place of those that it can see while it
 * lasts. Looking at a table that came later, it would find nothing in it.
 */
const HOLD_TABLES = `lock table ${REBUILT.map((table) => `read_models.${table}`).join(', ')} in access share mode`;

/** Several questions about one and the same moment. */
export function inSnapshot<T>(database: Database, work: (snapshot: Queryable) => Promise<T>): Promise<T> {
  return withTransaction(database, work, {
    isolation: 'repeatable read',
    readOnly: true,
    opening: HOLD_TABLES,
  });
}
