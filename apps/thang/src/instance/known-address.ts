import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The address of a running instance. It is kept in the data directory for commands that run beside it. */
export interface KnownAddress {
  /** The address on this machine. */
  url: string;
  /** The address for people in the network. */
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
