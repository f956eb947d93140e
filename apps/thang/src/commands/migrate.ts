import { processSettings } from '#config';
import { allMigrations } from '#config/installation';
import { embeddedDatabaseUrl, migrate } from '#database';
import { openStopped } from '../instance/open-instance.js';
import { print } from '../output/print.js';

/** Applies the migrations that the database lacks, as only a start does otherwise. */
export async function migrateDatabase(): Promise<number> {
  const { databaseUrl, dataDirectory } = processSettings();
  const embedded = await openStopped();
  const url = embedded?.url ?? databaseUrl ?? (await embeddedDatabaseUrl(dataDirectory));
  if (!url)
    throw new Error(
      `There is no database in ${dataDirectory}. Set THANG_DATA_DIR or DATABASE_URL to the one you mean.`,
    );
  try {
    const applied = await migrate(url, allMigrations);
    print({ applied }, () =>
      applied.length === 0
        ? ['The database has every migration of this version.']
        : [`Applied: ${applied.join(', ')}.`],
    );
    return 0;
  } finally {
    await embedded?.close();
  }
}
