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

/** A result with what it is searched and sorted by, computed once for thousands of rows. */
export interface IndexedResult {
  result: OverviewResult;
  searchText: string;
  /** Its place by name. */
  place: number;
}

export function indexed(results: readonly OverviewResult[], locale: string): IndexedResult[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...results]
    .sort((a, b) => compare(a.name, b.name))
    .map((result, place) => ({
      result,
      searchText: `${toSearchText(result.name)}\n${toSearchText(result.code)}`,
      place,
    }));
}

/** Filters and sorts rows. A row without a value comes last in both directions. */
export function arrange(rows: readonly IndexedResult[], by: Arrangement): OverviewResult[] {
  const needle = toSearchText(by.search.trim());
  const sign = by.descending ? -1 : 1;
  const found = rows.filter(
    ({ result, searchText }) =>
      (!by.silentOnly || result.isSilent) && (needle === '' || searchText.includes(needle)),
  );
  const ranked = found.map((row) => ({ row, rank: rankOf(row, by.sort) }));
  ranked.sort((a, b) => {
    if (a.rank === null || b.rank === null)
      return Number(a.rank === null) - Number(b.rank === null) || a.row.place - b.row.place;
    return sign * (a.rank - b.rank) || a.row.place - b.row.place;
  });
  return ranked.map(({ row }) => row.result);
}

function rankOf({ result, place }: IndexedResult, key: SortKey): number | null {
  const { judged, level, track, coverage, freshness } = result;
  switch (key) {
    case 'name':
      return place;
    case 'stage':
      return judged ? level + (track.progress ?? 0) * 0.999 : null;
    case 'progress':
      return track.progress;
    case 'coverage':
      return coverage.of === 0 ? null : coverage.reporting / coverage.of;
    case 'lastFactDay':
      return freshness.lastHeard === null ? null : Date.parse(freshness.lastHeard);
  }
}
