import type { Framework, Kpi, Track } from '../../framework.js';
import { measureCatalogue } from '../../measures/measure-catalogue.js';
import { ofEach, ofOne, readingFor, type Reading, type Readings } from '../../reading.js';

/** For each published figure the measure of the publication before. */
const BEFORE: Readonly<Record<string, string>> = {
  'indices.value': 'indices.previousValue',
  'indices.component': 'indices.previousComponent',
  'indices.rank': 'indices.previousRank',
};
/** Tells how old a publication is. The one before is compared whatever its age. */
const AGE = ['indices.publications', 'indices.publishedOn'];

/** Returns the KPIs whose values a KPI or the score of a track is made of. */
export function kpisOf(framework: Pick<Framework, 'kpis'>, measure: { kpi: Kpi } | { track: Track }): Kpi[] {
  if ('kpi' in measure) return [measure.kpi];
  if (measure.track.kind !== 'index') return [];
  const items = measure.track.groups.flatMap((group) => group.items.filter(({ points }) => points > 0));
  return framework.kpis.filter(({ id }) => items.some(({ kpi }) => kpi === id));
}

/** Returns the subject of the published index that the KPIs read, such as `index/un-egdi`; `null`: none. */
export function indexReadBy(kpis: readonly Kpi[]): string | null {
  const read = kpis.flatMap(({ formula }) => formula.readings).find(isPublished);
  return read?.subject?.split('#')[0] ?? null;
}

/**
 * Returns, by the key of each reading, the same of the publication before. `null` when anything else than
 * published figures is read: such values move with the days, not with publications.
 */
export function readingsBefore(kpis: readonly Kpi[]): ReadonlyMap<string, Reading> | null {
  const before = new Map<string, Reading>();
  for (const reading of kpis.flatMap(({ formula }) => formula.readings)) {
    const earlier = AGE.includes(reading.measure) ? reading : readingBefore(reading);
    if (!earlier) return null;
    before.set(reading.key, earlier);
  }
  return before.size > 0 ? before : null;
}

/** Returns readings of the publication before under the keys of those of the latest. */
export function asLatest(before: ReadonlyMap<string, Reading>, readings: Readings): Readings {
  return new Map(
    [...before].flatMap(([key, earlier]) => {
      const value = readings.get(earlier.key);
      return value ? [[key, value] as const] : [];
    }),
  );
}

function readingBefore(reading: Reading): Reading | null {
  const measure = isPublished(reading) ? measureCatalogue.get(BEFORE[reading.measure] ?? '') : undefined;
  if (!measure) return null;
  const { subject, windowMonths } = reading;
  const earlier = readingFor({ measure, windowMonths, subject });
  return reading.ofEach === undefined ? earlier : ofEach(ofOne(earlier), reading.ofEach);
}

const isPublished = ({ measure, subject }: Reading): boolean =>
  subject !== null && Object.hasOwn(BEFORE, measure);
