import { parse } from 'csv-parse/sync';
import { delimiters, type Delimiter } from '../tabular-file.js';
import type { FileEncoding } from '../text/encodings.js';
import { composed, textOf } from '../text/file-text.js';

const SAMPLED_CHARACTERS = 200_000;
const SAMPLED_RECORDS = 500;

/** The beginning of a text, cut at the end of a line unless it is all of it. */
export async function sampleOf(path: string, encoding: FileEncoding): Promise<string> {
  let sample = '';
  for await (const { text } of textOf(path, encoding)) {
    sample += text;
    if (sample.length < SAMPLED_CHARACTERS) continue;
    const end = sample.lastIndexOf('\n') + 1;
    return composed(end === 0 ? sample : sample.slice(0, end), encoding);
  }
  return composed(sample, encoding);
}

/** Returns the records of the sample, without blank ones. */
export function recordsOf(sample: string, delimiter: Delimiter): string[][] {
  try {
    return parse(sample, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: SAMPLED_RECORDS,
    });
  } catch {
    // The sample ends within quotes. How the fields are divided still shows.
    const lines = sample.split(/\r?\n/, SAMPLED_RECORDS).filter((line) => line !== '');
    return lines.map((line) => line.split(delimiter));
  }
}

const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Returns the delimiter of the line `sep=;`, which Excel understands as the first of a CSV. */
export function declaredDelimiter(sample: string): Delimiter | null {
  const declared = SEPARATOR_LINE.exec(sample)?.[1];
  return delimiters.find((delimiter) => delimiter === declared) ?? null;
}

/**
 * Returns the delimiter that divides the records most evenly: the one by which most records have the same
 * number of fields, and more of them. The comma when none divides anything.
 */
export function detectDelimiter(sample: string): Delimiter {
  const declared = declaredDelimiter(sample);
  if (declared) return declared;
  // A tie goes to the rarer character: a comma may also stand in texts and numbers.
  const candidates = (['\t', '|', ';', ','] as const).map((delimiter) => ({
    delimiter,
    score: evenness(recordsOf(sample, delimiter)),
  }));
  const best = candidates.reduce((first, next) => (next.score > first.score ? next : first));
  return best.score > 0 ? best.delimiter : ',';
}

function evenness(records: readonly string[][]): number {
  const usual = usualWidth(records);
  if (usual < 2) return 0;
  const share = records.filter(({ length }) => length === usual).length / records.length;
  // Headings are divided by the delimiter; a character of texts or numbers is seldom in them as often.
  const isHeaded = records.slice(0, 5).some(({ length }) => length === usual);
  return share * (1 + Math.log2(usual)) * (isHeaded ? 1 : 0.25);
}

/** Returns how many fields most records have. */
export function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as const)[0];
}
