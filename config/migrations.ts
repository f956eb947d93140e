import { databaseMigrations, type Migration } from '#database';
import { eventLogMigrations } from '#event-log';
import { identityMigrations } from '#identity';
import { scorecardsMigrations } from '#scorecards';

/** Every lib's migrations. TypeORM sorts them by the timestamp in their names. */
export const allMigrations: readonly Migration[] = [
  ...eventLogMigrations,
  ...identityMigrations,
  ...scorecardsMigrations,
];
