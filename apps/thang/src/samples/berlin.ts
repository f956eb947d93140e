import { createHash } from 'node:crypto';
import { established, type Fact } from './sample-event.js';

export interface BerlinEntry {
  /** The day as YYYY-MM-DD. */
  date: string;
  kind: string;
  dataset_title: string;
}

const ROOT = 'BERLIN';
const SINCE = '2024-01-01T08:00:00Z';
const MINUTE_MS = 60_000;

/**
 * Converts Berlin's open data portal: entries "Neu" and "Update" in order of their days. A dataset opens with
 * its first entry; a dataset whose first entry is an update is older than the record. The entries of a day
 * are a minute apart, so that a day of the demo does not arrive all at once.
 */
export function berlinFacts(entries: readonly BerlinEntry[]): Fact[] {
  const root = { code: ROOT, name: { vi: 'Berlin', en: 'Berlin' }, level: 'province' as const, since: SINCE };
  const seen = new Set<string>();
  const ofDay = new Map<string, number>();
  const facts = entries.map((entry): Fact => {
    const position = ofDay.get(entry.date) ?? 0;
    ofDay.set(entry.date, position + 1);
    const code = codeOf(entry.dataset_title);
    const opened = !seen.has(code);
    seen.add(code);
    return {
      id: `${entry.date}/${entry.kind}/${code}`,
      type: opened ? 'dataset.opened' : 'dataset.updated',
      subject: `dataset/${code}`,
      orgUnit: ROOT,
      time: new Date(Date.parse(`${entry.date}T07:00:00Z`) + position * MINUTE_MS).toISOString(),
      data: opened ? { title: entry.dataset_title } : {},
    };
  });
  return [established(root), ...facts];
}

/** Derives the code from the title, the only identification of a dataset in the record. */
function codeOf(title: string): string {
  return `berlin-${createHash('sha256').update(title.trim()).digest('hex').slice(0, 12)}`;
}
