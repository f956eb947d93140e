import type { Migration } from '../../migrate.js';
import { CreateInstallationFacts1763740800000 } from './000001-database-create-installation-facts.js';

export const databaseMigrations: readonly Migration[] = [CreateInstallationFacts1763740800000];
