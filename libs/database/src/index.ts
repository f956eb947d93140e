export { IntegerArray, integerArray, textArray } from './binary-arrays.js';
export { copyIn, copyOut, type OnPiece } from './copy.js';
export { CopyRows, type IntegerWidth } from './copy-rows.js';
export { isDatabaseAway, isDiskFull } from './database-errors.js';
export * from './database.js';
export { DiskSpace, diskFull, type DiskSpaceOptions } from './disk-space.js';
export { backUp, type BackupOptions } from './embedded/backup/backup.js';
export type { BackupManifest } from './embedded/backup/manifest.js';
export { restore } from './embedded/backup/restore.js';
export { embeddedDatabaseUrl } from './embedded/embedded-database-url.js';
export { prepareDataDirectory } from './embedded/embedded-files.js';
export {
  EmbeddedPostgres,
  InstanceRunningError,
  type EmbeddedPostgresOptions,
} from './embedded/embedded-postgres.js';
export {
  PostgresServer,
  PostgresStartError,
  type PostgresServerOptions,
} from './embedded/postgres-server.js';
export * from './migrate.js';
export { ChangedMigrationError, type MigrateForward, type Migration } from './migration-texts.js';
export { assertUsable, type DatabaseUrls } from './usable-database.js';
export { ServerClock } from './server-clock.js';
export { SecretBox } from './secret-box.js';
export { dateOf, daysOf, numberArray } from './sql-values.js';
export * from './transaction.js';
export { KeptFiles, type FileText, type EffectiveFiles, type LoadedFiles } from './storage/kept-files.js';
export { decideAgain, decided, decideOnce } from './storage/installation-facts.js';
export { databaseMigrations } from './storage/migrations/index.js';
export { ReplicaReads } from './read-replica.js';
