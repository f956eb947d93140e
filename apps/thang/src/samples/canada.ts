import { established, type Fact } from './sample-event.js';

export interface CanadianDepartment {
  owner_org: string;
  name_en: string;
}

/** The six online interaction points. Each is Y (online), N (not online) or NA (does not apply). */
const INTERACTION_POINTS = [
  'os_account_registration',
  'os_authentication',
  'os_application',
  'os_decision',
  'os_issuance',
  'os_issue_resolution_feedback',
] as const;

export type CanadianService = Record<
  | 'service_id'
  | 'service_name_en'
  | 'owner_org'
  | 'service_fee'
  | 'num_applications_online'
  | 'num_applications_total',
  string
> &
  Record<(typeof INTERACTION_POINTS)[number], string>;

const ROOT = 'CA';
const PERIOD = { from: '2023-04-01', to: '2024-03-31' };
const AS_OF = '2024-03-31T12:00:00Z';
const SINCE = '2023-04-01T12:00:00Z';

/**
 * Converts the Canadian inventory of 2023–24: the state of each service at the end of the fiscal year, and
 * its applications in that year.
 */
export function canadianFacts(
  departments: readonly CanadianDepartment[],
  services: readonly CanadianService[],
): Fact[] {
  const root = {
    code: ROOT,
    name: { vi: 'Chính phủ Canada', en: 'Government of Canada' },
    level: 'nation' as const,
    since: SINCE,
  };
  const seen = new Map<string, number>();
  return [
    established(root),
    ...departments.map(({ owner_org, name_en }) =>
      established({ code: codeOf(owner_org), name: name_en, level: 'ministry', parent: ROOT, since: SINCE }),
    ),
    ...services.flatMap((service) => {
      const times = (seen.get(service.service_id) ?? 0) + 1;
      seen.set(service.service_id, times);
      return serviceFacts(service, times === 1 ? service.service_id : `${service.service_id}.${times}`);
    }),
  ];
}

/** Returns `full` when every point that applies is online, `partial` when some are. */
export function processOf(service: CanadianService): 'full' | 'partial' | 'none' {
  const applicable = INTERACTION_POINTS.map((point) => service[point]).filter((answer) => answer !== 'NA');
  const online = applicable.filter((answer) => answer === 'Y').length;
  if (online === 0) return 'none';
  return online === applicable.length ? 'full' : 'partial';
}

function serviceFacts(service: CanadianService, code: string): Fact[] {
  const about = { subject: `service/${code}`, orgUnit: codeOf(service.owner_org), time: AS_OF };
  const quantities = applications(service);
  return [
    {
      ...about,
      id: `${code}/registered`,
      type: 'service.registered',
      data: { name: service.service_name_en, fee: service.service_fee === 'Y' },
    },
    { ...about, id: `${code}/digitized`, type: 'service.digitized', data: { process: processOf(service) } },
    {
      ...about,
      id: `${code}/reported`,
      type: 'activity.reported',
      data: { period: PERIOD, basis: 'period', quantities },
    },
  ];
}

/** Returns the applications. "NA" and "ND" (no data) are missing values, not zero. */
function applications(service: CanadianService): Record<string, number> {
  const online = numberOf(service.num_applications_online);
  return {
    'dossiers.received': numberOf(service.num_applications_total) ?? 0,
    ...(online === undefined ? {} : { 'dossiers.online': online }),
  };
}

function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function codeOf(ownerOrg: string): string {
  return `${ROOT}.${ownerOrg}`;
}
