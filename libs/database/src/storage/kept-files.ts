import { SettingsError, type SettingsFileProblem } from '#kernel';
import { Database } from '../database.js';

/** A file as it was read. */
export interface FileText {
  file: string;
  text: string;
}

/** What files say, or every mistake in them. */
export type LoadedFiles<T> =
  { value: T; files: readonly FileText[] } | { errors: readonly SettingsFileProblem[] };

/** What holds, and the mistakes of the files that it stands in for. */
export interface EffectiveFiles<T> {
  value: T;
  problems: readonly SettingsFileProblem[];
}

/**
 * Keeps the last correct text of files that administrators write, so that a mistake in one stops no process,
 * also after a restart.
 */
export class KeptFiles {
  constructor(private readonly databaseUrl: string) {}

  /**
   * Returns what the files say and keeps them. While they have mistakes, returns what the kept ones say.
   *
   * @param kind names what the files define
   * @throws SettingsError with every mistake when nothing correct was ever kept
   */
  async effective<T>(
    kind: string,
    loaded: LoadedFiles<T>,
    parse: (files: readonly FileText[]) => T | null,
  ): Promise<EffectiveFiles<T>> {
    if ('value' in loaded) {
      await this.keep(kind, loaded.files);
      return { value: loaded.value, problems: [] };
    }
    const kept = await this.kept(kind);
    const value = kept.length === 0 ? null : parse(kept);
    if (value === null) throw SettingsError.inFiles(loaded.errors);
    return { value, problems: loaded.errors };
  }

  /** Replaces what is kept. Several processes may do so at once. */
  async keep(kind: string, files: readonly FileText[]): Promise<void> {
    await this.connected((database) =>
      database.query(
        `insert into installation.kept_files (kind, files) values ($1, $2)
         on conflict (kind) do update set files = excluded.files where kept_files.files <> excluded.files`,
        [kind, JSON.stringify(files)],
      ),
    );
  }

  private async kept(kind: string): Promise<readonly FileText[]> {
    const { rows } = await this.connected((database) =>
      database.query<{ files: FileText[] }>('select files from installation.kept_files where kind = $1', [
        kind,
      ]),
    );
    return rows[0]?.files ?? [];
  }

  private async connected<R>(work: (database: Database) => Promise<R>): Promise<R> {
    const database = new Database({ url: this.databaseUrl, poolSize: 1, applicationName: 'thang files' });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
}
