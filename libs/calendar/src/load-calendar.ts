import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { parseCalendar, type CalendarDefinition } from './domain/index.js';

/** A calendar and the hash of its file, by which a process recognises that it has changed. */
export interface LoadedCalendar {
  definition: CalendarDefinition;
  hash: string;
}

/**
 * Reads the file of a calendar.
 *
 * @throws Error that names the file and every problem in it
 */
export async function loadCalendar(file: string): Promise<LoadedCalendar> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`The calendar ${file} cannot be read: ${error.message}`);
  });
  const parsed = parseCalendar(contentOf(text, file));
  if (!parsed.ok) throw new Error(`The calendar ${file} has problems.\n${parsed.problems.join('\n')}`);
  return { definition: parsed.calendar, hash: createHash('sha256').update(text).digest('hex') };
}

function contentOf(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new Error(`The calendar ${file} is no YAML: ${(error as Error).message}`, { cause: error });
  }
}
