import type { Installation } from '#runtime';
import { allMigrations } from './migrations.js';
import { processSettings } from './process-environment.js';
import type { Settings } from './settings.js';
import { thangVersion } from './version.js';

export { allMigrations };

/** What every process of Thang is run with. It knows all libs; `#config` alone is quick to load. */
export const installation: Installation<Settings> = {
  readSettings: () => processSettings(),
  migrations: allMigrations,
  version: thangVersion(),
};
