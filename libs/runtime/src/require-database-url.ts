import { SettingsError, type Settings } from './settings.js';

export function requireDatabaseUrl(settings: Settings): string {
  if (settings.databaseUrl) return settings.databaseUrl;
  throw new SettingsError([
    {
      variable: 'DATABASE_URL',
      rule: 'is required here; `npm start` is the command that brings its own PostgreSQL',
    },
  ]);
}
