import type { Installation } from '#runtime';
import { readContract } from './contract.js';
import { allMigrations } from './migrations.js';
import { processSettings } from './process-environment.js';
import type { Settings } from './settings.js';
import { thangVersion } from './version.js';

export { allMigrations };

/**
 * The installation that every process of Thang runs with. It imports all libs; `#config` alone is quick to
 * load.
 */
export const installation: Installation<Settings> = {
  readSettings: () => processSettings(),
  migrations: allMigrations,
  version: thangVersion(),
  readContract,
};
