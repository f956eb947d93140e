import { cloudEvent, type CloudEvent } from './cloud-event-factory.js';

/**
 * Three org units. Health offers four full-process services, of which one is used, and has a spike in the
 * last days of a month. Justice has no doubtful figure for a year, and so many services that each threshold
 * leaves room for a count. Home Affairs reports nothing. Two of Health's services are full-process since
 * 2019, the others since March 2025.
 */
export const DOUBTFUL = { top: 'hue', doubtful: 'health', calm: 'justice', silent: 'home' } as const;

/** The time at which the clock of the server must begin, because the checks read the months before today. */
export const DOUBTFUL_NOW = '2025-09-02T10:00:00+07:00';
/** Every service of the calm unit is full-process and used each month. */
const CALM_SERVICES = Array.from({ length: 50 }, (_, index) => `extract-${index + 1}`);
/** Every third day of a month, so that no three days hold more than others. */
const DAYS = ['02', '05', '08', '11', '14', '17', '20', '23', '26', '28'];
/** The last eight whole months. */
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => `2025-${month}`);

export function doubtfulOrgUnits(): CloudEvent[] {
  const { top, doubtful, calm, silent } = DOUBTFUL;
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
        n < 3 ? '2019-03-01' : '2025-03-01',
      ),
    ),
    ...CALM_SERVICES.flatMap((code) =>
      service(calm, code, 'Trích lục hộ tịch', 'Civil status extract', '2019-03-01'),
    ),
    ...MONTHS.flatMap((month) => [
      ...evenly(doubtful, 'licence-1', month, 1),
      ...CALM_SERVICES.flatMap((code, index) =>
        dossiers(calm, code, `${month}-${DAYS[index % DAYS.length]}`, 1),
      ),
    ]),
    ...dossiers(doubtful, 'licence-1', '2025-08-31', 60),
  ];
}

function unit(code: string, vi: string, en: string, parent?: string): CloudEvent {
  const level = parent === undefined ? 'province' : 'department';
  const data = { name: { vi, en }, level, ...(parent === undefined ? {} : { parent }) };
  return cloudEvent('org-unit.established', {
    data,
    subject: `org-unit/${code}`,
    time: '2018-01-01T00:00:00Z',
  });
}

function service(orgunit: string, code: string, vi: string, en: string, full: string): CloudEvent[] {
  const about = { orgunit, subject: `service/${code}` };
  return [
    cloudEvent('service.registered', {
      ...about,
      data: { name: { vi, en } },
      time: '2018-02-01T03:00:00Z',
    }),
    cloudEvent('service.digitized', {
      ...about,
      data: { level: 4, process: 'full' },
      time: `${full}T03:00:00Z`,
    }),
  ];
}

/** Returns events on every third day of a month. */
function evenly(orgunit: string, code: string, month: string, count: number): CloudEvent[] {
  return DAYS.flatMap((day) => dossiers(orgunit, code, `${month}-${day}`, count));
}

function dossiers(orgunit: string, code: string, day: string, count: number): CloudEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const data = { dossier: `${code}-${day}-${index}`, channel: 'web', selfFiled: true };
    return cloudEvent('dossier.submitted', {
      data,
      orgunit,
      subject: `service/${code}`,
      time: `${day}T03:00:00Z`,
    });
  });
}
