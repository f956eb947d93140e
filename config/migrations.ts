import { alertingMigrations } from '#alerting';
import { assessmentsMigrations } from '#assessments';
import { calendarMigrations } from '#calendar';
import { databaseMigrations, type Migration } from '#database';
import { deliveryMigrations } from '#delivery';
import { eventLogMigrations } from '#event-log';
import { identityMigrations } from '#identity';
import { importsMigrations } from '#imports';
import { installationMigrations } from '#installation';
import { readModelsMigrations } from '#read-models';
import { warningsMigrations } from '#warnings';

/** Every lib's migrations. TypeORM sorts them by the timestamp in their names. */
export const allMigrations: readonly Migration[] = [
  ...databaseMigrations,
  ...eventLogMigrations,
  ...identityMigrations,
  ...importsMigrations,
  ...installationMigrations,
  ...calendarMigrations,
  ...readModelsMigrations,
  ...assessmentsMigrations,
  ...alertingMigrations,
  ...deliveryMigrations,
  ...warningsMigrations,
];
