import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ApiAddress } from '#client';
import { processSettings } from '#config';
import { ADMIN_KEY_FILE } from './admin-key.js';
import { knownAddress } from './known-address.js';

export interface AddressOptions {
  url?: string;
  /** A file with the API key; by default the administrator's. */
  keyFile?: string;
}

/** Returns the instance that a command talks to: that of the options, or of the data directory. */
export async function apiAddress({ url, keyFile }: AddressOptions): Promise<ApiAddress> {
  const { dataDirectory, port } = processSettings();
  const address = url ?? (await knownAddress(dataDirectory))?.url ?? `http://localhost:${port}`;
  const path = keyFile ? resolve(keyFile) : join(dataDirectory, ADMIN_KEY_FILE);
  const key = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no API key in ${path}. Name its file with --key-file.`);
  });
  return { url: address.replace(/\/+$/, ''), key: key.trim() };
}
