import { withTransaction, type Database, type Queryable } from '#database';

/** Several questions about one and the same moment. */
export function inSnapshot<T>(database: Database, work: (snapshot: Queryable) => Promise<T>): Promise<T> {
  return withTransaction(database, work, { isolation: 'repeatable read', readOnly: true });
}
