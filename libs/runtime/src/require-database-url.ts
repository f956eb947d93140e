import { SettingsError } from '#kernel';
import type { RuntimeSettings } from './installation.js';

export function requireDatabaseUrl(settings: Pick<RuntimeSettings, 'databaseUrl'>): string {
  if (settings.databaseUrl) return settings.databaseUrl;
  throw new SettingsError([
    {
      variable: 'DATABASE_URL',
      rule: 'is required here; `npm start` is the command that brings its own PostgreSQL',
    },
  ]);
}
