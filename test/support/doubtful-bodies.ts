import { cloudEvent, type CloudEvent } from './cloud-events.js';

const DAY_MS = 86_400_000;
/** Hanoi is ahead of UTC all year. */
const HANOI_MS = 7 * 3_600_000;

/**
 * Health offers four full-process services, of which one is used, and fills the last days of a month; Justice is in order for a year;
 * Home Affairs is silent. Two of Health's services were full-process in 2019, the others are since half a year ago.
 */
export const DOUBTFUL = { top: 'hue', doubtful: 'health', calm: 'justice', silent: 'home' } as const;

/** All of it is dated from a moment, so that it is the same to tests whenever they run. */
export function doubtfulBodies(now: number): CloudEvent[] {
  const { top, doubtful, calm, silent } = DOUBTFUL;
  const months = lastWholeMonths(now, 8);
  const [last = ''] = months.slice(-1);
  return [
    unit(top, 'Thành phố Huế', 'Hue City'),
    unit(doubtful, 'Sở Y tế', 'Department of Health', top),
    unit(calm, 'Sở Tư pháp', 'Department of Justice', top),
    unit(silent, 'Sở Nội vụ', 'Department of Home Affairs', top),
    ...[1, 2, 3, 4].flatMap((n) =>
      service(
        doubtful,
        `licence-${n}`,
        `Giấy phép ${n}`,
        `Licence ${n}`,
        n < 3 ? '2019-03-01' : halfAYearBefore(now),
      ),
    ),
    ...service(calm, 'extract', 'Trích lục hộ tịch', 'Civil status extract', '2019-03-01'),
    ...months.flatMap((month) => [
      ...evenly(doubtful, 'licence-1', month, 1),
      ...evenly(calm, 'extract', month, 4),
    ]),
    ...dossiers(doubtful, 'licence-1', lastDayOf(last), 60),
  ];
}

function unit(code: string, vi: string, en: string, parent?: string): CloudEvent {
  const level = parent === undefined ? 'province' : 'department';
  const data = { name: { vi, en }, level, ...(parent === undefined ? {} : { parent }) };
  return cloudEvent('org-unit.established', data, {
    subject: `org-unit/${code}`,
    time: '2018-01-01T00:00:00Z',
  });
}

function service(orgunit: string, code: string, vi: string, en: string, full: string): CloudEvent[] {
  const about = { orgunit, subject: `service/${code}` };
  return [
    cloudEvent('service.registered', { name: { vi, en } }, { ...about, time: '2018-02-01T03:00:00Z' }),
    cloudEvent('service.digitized', { level: 4, process: 'full' }, { ...about, time: `${full}T03:00:00Z` }),
  ];
}

/** Every third day of a month, so that no three days hold more than others. */
function evenly(orgunit: string, code: string, month: string, count: number): CloudEvent[] {
  const days = ['02', '05', '08', '11', '14', '17', '20', '23', '26', '28'];
  return days.flatMap((day) => dossiers(orgunit, code, `${month}-${day}`, count));
}

function dossiers(orgunit: string, code: string, day: string, count: number): CloudEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const data = { dossier: `${code}-${day}-${index}`, channel: 'web', selfFiled: true };
    return cloudEvent('dossier.submitted', data, {
      orgunit,
      subject: `service/${code}`,
      time: `${day}T03:00:00Z`,
    });
  });
}

/** The last months that have ended in Hanoi by the end of today, `YYYY-MM`, the oldest first. */
function lastWholeMonths(now: number, count: number): string[] {
  const tomorrow = new Date(now + HANOI_MS + DAY_MS);
  const [year, month] = [tomorrow.getUTCFullYear(), tomorrow.getUTCMonth()];
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 7),
  );
}

function lastDayOf(month: string): string {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 0)).toISOString().slice(0, 10);
}

function halfAYearBefore(now: number): string {
  return new Date(now - 183 * DAY_MS).toISOString().slice(0, 10);
}
