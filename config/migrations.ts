import type { Migration } from '#database';
import { identityMigrations } from '#identity';

/** Every lib's migrations. TypeORM sorts them by the timestamp in their names. */
export const allMigrations: readonly Migration[] = [...identityMigrations];
