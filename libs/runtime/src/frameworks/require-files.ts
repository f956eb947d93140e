import { Logger } from '@nestjs/common';
import { KeptFiles, type FileText, type LoadedFiles } from '#database';
import type { RuntimeSettings } from '../installation.js';
import { requireDatabaseUrl } from '../require-database-url.js';
import { fileProblems, reportFileProblems } from './file-problems.js';

/**
 * Returns what files say that are read at start only. While they have mistakes, the last correct ones stay in
 * force, and readiness says so.
 * @throws SettingsError with every mistake when no correct ones were ever in force
 */
export async function requireFiles<T>(
  settings: Pick<RuntimeSettings, 'databaseUrl'>,
  kind: string,
  loaded: LoadedFiles<T>,
  parse: (files: readonly FileText[]) => T | null,
): Promise<T> {
  const { value, problems } = await new KeptFiles(requireDatabaseUrl(settings)).effective(
    kind,
    loaded,
    parse,
  );
  reportFileProblems(kind, () => problems);
  if (problems.length > 0) new Logger('Files').error(fileProblems().join('\n'));
  return value;
}
