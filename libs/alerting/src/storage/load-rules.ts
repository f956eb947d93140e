import { readFile } from 'node:fs/promises';
import { parseRules, type ParsedRules } from '../domain/index.js';

/**
 * Reads the rules file and returns its rules, or every error in it. A file that cannot be read is an error
 * too. Never throws.
 */
export async function loadRules(file: string): Promise<ParsedRules> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    return { errors: [{ file, path: '', rule: 'unreadable', detail: 'The file cannot be read.' }] };
  return parseRules(text, file);
}
