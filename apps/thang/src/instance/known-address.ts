import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a running instance is reached; kept in its data directory for the commands beside it. */
export interface KnownAddress {
  /** From this machine. */
  url: string;
  /** From where people sit. */
  publicUrl: string;
}

const FILE = 'address.json';

export async function rememberAddress(
  dataDirectory: string,
  { url, publicUrl }: KnownAddress,
): Promise<void> {
  const fresh = join(dataDirectory, `${FILE}.${process.pid}`);
  await writeFile(fresh, `${JSON.stringify({ url, publicUrl })}\n`);
  await rename(fresh, join(dataDirectory, FILE));
}

export async function knownAddress(dataDirectory: string): Promise<KnownAddress | undefined> {
  const text = await readFile(join(dataDirectory, FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as KnownAddress);
}
