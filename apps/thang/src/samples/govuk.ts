import { established, type Fact } from './sample-event.js';

export interface BritishDepartment {
  dept_abbr: string;
  dept: string;
}

/**
 * A row: `dept_abbr`, `slug`, `service`, and for each quarter `2012-Q4 volume` and `2012-Q4 digital_volume`,
 * empty or a number.
 */
export type BritishService = Readonly<Record<string, string>>;

const ROOT = 'GOVUK';
const SINCE = '2012-01-01T12:00:00Z';
const QUARTER = /^(\d{4})-Q([1-4]) volume$/;

/**
 * Converts GOV.UK's transactions: for each service and quarter, the totals of the twelve months up to its
 * end.
 */
export function britishFacts(
  departments: readonly BritishDepartment[],
  services: readonly BritishService[],
): Fact[] {
  const root = {
    code: ROOT,
    name: { vi: 'Chính phủ Anh', en: 'UK government' },
    level: 'nation' as const,
    since: SINCE,
  };
  return [
    established(root),
    ...departments.map(({ dept_abbr, dept }) =>
      established({ code: codeOf(dept_abbr), name: dept, level: 'ministry', parent: ROOT, since: SINCE }),
    ),
    ...services.flatMap(reports),
  ];
}

function reports(service: BritishService): Fact[] {
  return Object.keys(service).flatMap((column) => {
    const [, year, quarter] = QUARTER.exec(column) ?? [];
    const volume = service[column];
    if (!year || !quarter || !volume) return [];
    return [report(service, Number(year), Number(quarter), Number(volume))];
  });
}

function report(service: BritishService, year: number, quarter: number, volume: number): Fact {
  const { slug = '', dept_abbr = '' } = service;
  const code = codeOfService(slug);
  const name = `${year}-Q${quarter}`;
  // Day 0 of the month after the quarter is the last day of the quarter.
  const to = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
  const from = new Date(Date.UTC(year - 1, quarter * 3, 1)).toISOString().slice(0, 10);
  return {
    id: `${code}/${name}`,
    type: 'activity.reported',
    subject: `service/${code}`,
    orgUnit: codeOf(dept_abbr),
    time: `${to}T12:00:00Z`,
    data: {
      period: { from, to },
      basis: 'trailing-12-months',
      quantities: {
        'dossiers.received': volume,
        'dossiers.online': Number(service[`${name} digital_volume`]),
      },
    },
  };
}

/** Makes a valid subject. A few slugs contain spaces, and one is too long for the subject of an event. */
function codeOfService(slug: string): string {
  return slug.trim().replace(/\s+/g, '-').slice(0, 180);
}

function codeOf(abbreviation: string): string {
  return `${ROOT}.${abbreviation.replaceAll(' ', '-')}`;
}
