import { toSearchText } from '#kernel';
import type { OverviewResult } from './overview-result.js';

export type SortKey = 'name' | 'stage' | 'progress' | 'coverage' | 'lastFactDay';

export const sortKeys: readonly SortKey[] = ['stage', 'progress', 'name', 'coverage', 'lastFactDay'];

export interface Arrangement {
  search: string;
  silentOnly: boolean;
  sort: SortKey;
  descending: boolean;
}

/** Filters and sorts rows. A row without a value comes last in both directions. */
export function arrange(
  results: readonly OverviewResult[],
  by: Arrangement,
  locale: string,
): OverviewResult[] {
  const needle = toSearchText(by.search.trim());
  const matching = results.filter(
    ({ name, code, isSilent }) =>
      (!by.silentOnly || isSilent) &&
      (needle === '' || toSearchText(name).includes(needle) || code.toLowerCase().includes(needle)),
  );
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = by.descending ? -1 : 1;
  return matching.sort((a, b) => {
    const [x, y] = [rank(a, by.sort), rank(b, by.sort)];
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || collator.compare(a.name, b.name);
    const difference = typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y);
    return sign * difference || collator.compare(a.name, b.name);
  });
}

function rank(row: OverviewResult, key: SortKey): number | string | null {
  switch (key) {
    case 'name':
      return row.name;
    case 'stage':
      return row.judged ? row.level + (row.track.progress ?? 0) * 0.999 : null;
    case 'progress':
      return row.track.progress;
    case 'coverage':
      return row.coverage.of === 0 ? null : row.coverage.reporting / row.coverage.of;
    case 'lastFactDay':
      return row.freshness.lastHeard;
  }
}
