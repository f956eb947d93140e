import { readFile } from 'node:fs/promises';
import type { FileText, LoadedFiles } from '#database';
import { parseRules, type AlertRule } from '../domain/index.js';

/**
 * Reads the rules file and returns its rules, or every error in it. A file that cannot be read is an error
 * too. Never throws.
 */
export async function loadAlertRules(file: string): Promise<LoadedFiles<AlertRule[]>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    return { errors: [{ file, path: '', rule: 'unreadable', detail: 'The file cannot be read.' }] };
  const parsed = parseRules(text, file);
  return 'errors' in parsed ? parsed : { value: parsed.rules, files: [{ file, text }] };
}

/** Returns the rules of a text that was read before; `null` when it has mistakes by now. */
export function parseAlertRules(files: readonly FileText[]): AlertRule[] | null {
  const parsed = files.map(({ file, text }) => parseRules(text, file));
  return parsed.every((each) => 'rules' in each) ? parsed.flatMap(({ rules }) => rules) : null;
}
