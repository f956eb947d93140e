import { withTransaction, type Database, type Queryable } from '#database';
import { REBUILT } from './next-tables.js';

/**
 * Locks the tables before the snapshot is taken, so that no rebuild replaces them while it lasts. In a table
 * that replaced one later, the snapshot would see no rows.
 */
const HOLD_TABLES = `lock table ${REBUILT.map((table) => `read_models.${table}`).join(', ')} in access share mode`;

/** Runs several queries against one state of the database. */
export function inSnapshot<T>(database: Database, work: (snapshot: Queryable) => Promise<T>): Promise<T> {
  return withTransaction(database, work, {
    isolation: 'repeatable read',
    readOnly: true,
    opening: HOLD_TABLES,
  });
}
