import { access, constants, mkdir } from 'node:fs/promises';

/**
 * Makes the data directory unless it is there. Runs before anything is stored in a database, so that a start that
 * cannot keep its files leaves nothing behind.
 * @throws Error with a sentence when this user cannot write there
 */
export async function prepareDataDirectory(dataDirectory: string): Promise<void> {
  try {
    // Others may pass through it (the embedded PostgreSQL may run as another user) but not look into it.
    await mkdir(dataDirectory, { recursive: true, mode: 0o711 });
    await access(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new Error(
      `The data directory ${dataDirectory} cannot be used (${code}). Set THANG_DATA_DIR to a directory that this user may write.`,
    );
  }
}
