import type { Migration } from '#database';
import { InstallationBaseline1764460815001 } from './000001-installation-baseline.js';

export const installationMigrations: readonly Migration[] = [InstallationBaseline1764460815001];
