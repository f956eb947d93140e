import { established, type Fact } from './sample-event.js';

/** A province before 1 July 2025. */
export interface VietnameseProvince {
  code: string;
  name: string;
  /** The code of the province that it went into; empty: it still exists. */
  successor: string;
  /** Its names since the mergers, where it still exists. */
  name_since_merger: string;
  english_since_merger: string;
}

/** The scores of one province: the total, the rank, and a column for each group or main index. */
export type PublishedScore = Readonly<Record<string, string>>;

const ROOT = 'VN';
const SINCE = '2020-01-01T00:00:00+07:00';
const MERGED = '2025-07-01T00:00:00+07:00';
/** A name in force after the merger, later on the same day. */
const RENAMED = '2025-07-01T00:00:01+07:00';
const SCORES_766 = '2026-09-26T17:00:00+07:00';
const PROVINCES = 34;
const PROVINCES_OF_2022 = 63;

const NATION_BY_YEAR = [
  { year: 2023, value: 0.7326 },
  { year: 2024, value: 0.7955 },
] as const;

/**
 * Converts Viet Nam's provinces, 63 until 1 July 2025 and 34 since, and the scores that were published for
 * them: those of Decision 766, and the digital transformation index.
 */
export function vietnameseFacts(
  provinces: readonly VietnameseProvince[],
  scores766: readonly PublishedScore[],
  scoresDti: readonly PublishedScore[],
): Fact[] {
  const root = {
    code: ROOT,
    name: { vi: 'Việt Nam', en: 'Viet Nam' },
    level: 'nation' as const,
    since: SINCE,
  };
  return [
    established(root),
    ...provinces.map(({ code, name }) =>
      established({ code: codeOf(code), name, level: 'province', parent: ROOT, since: SINCE }),
    ),
    ...scoresDti.map((score) =>
      published('vn-dti-922', score, { year: 2022, of: PROVINCES_OF_2022, time: endOf(2022) }),
    ),
    ...NATION_BY_YEAR.map(nationOf),
    ...provinces.filter(({ successor }) => successor !== '').map(mergerOf),
    ...provinces.filter(hasNewName).map(renamingOf),
    ...scores766.map((score) => published('vn-766', score, { year: 2026, of: PROVINCES, time: SCORES_766 })),
  ];
}

function hasNewName({ name, name_since_merger: now }: VietnameseProvince): boolean {
  return now !== '' && now !== name;
}

function mergerOf({ code, successor }: VietnameseProvince): Fact {
  return {
    id: `org-unit/${code}/merged`,
    type: 'org-unit.merged',
    subject: `org-unit/${codeOf(code)}`,
    time: MERGED,
    data: { into: codeOf(successor) },
  };
}

function renamingOf({ code, name_since_merger: vi, english_since_merger: en }: VietnameseProvince): Fact {
  return {
    id: `org-unit/${code}/renamed`,
    type: 'org-unit.renamed',
    subject: `org-unit/${codeOf(code)}`,
    time: RENAMED,
    data: { name: { vi, en } },
  };
}

function published(
  index: string,
  { code = '', rank, score, value = score, ...parts }: PublishedScore,
  { year, of, time }: { year: number; of: number; time: string },
): Fact {
  const components = Object.fromEntries(
    Object.entries(parts).flatMap(([name, amount]) => (amount === '' ? [] : [[name, Number(amount)]])),
  );
  return {
    id: `${index}/${year}/${code}`,
    type: 'index.published',
    subject: `index/${index}`,
    orgUnit: codeOf(code),
    time,
    data: {
      year,
      value: Number(value),
      rank: Number(rank),
      of,
      ...(Object.keys(components).length > 0 ? { components } : {}),
    },
  };
}

/** The national index, published for two years by the rules of Decision 405. */
function nationOf({ year, value }: (typeof NATION_BY_YEAR)[number]): Fact {
  return {
    id: `vn-dti-405-nation/${year}`,
    type: 'index.published',
    subject: 'index/vn-dti-405-nation',
    orgUnit: ROOT,
    time: endOf(year),
    data: { year, value },
  };
}

function endOf(year: number): string {
  return `${year}-12-31T17:00:00+07:00`;
}

function codeOf(code: string): string {
  return `${ROOT}.${code}`;
}
