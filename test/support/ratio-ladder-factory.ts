import type { Framework } from '#maturity/domain';
import { cloudEvent, type CloudEvent, type Overrides } from './cloud-event-factory.js';
import { criterionYaml, frameworkFrom, kpiYaml, trackYaml } from './framework-factory.js';

/** A ladder over the share of dossiers done full-process in twelve months: stages at 20 %, 40 % and 60 %. */
export function ratioLadder(): Framework {
  const share = kpiYaml({
    id: 'full-process-dossiers',
    name: { vi: 'Hồ sơ toàn trình', en: 'Full-process dossiers' },
    numerator: 'dossiers.fullProcess',
    denominator: 'dossiers.resolved',
    driver: 'dossiers.fullProcess',
    window: { months: 12 },
  });
  const stages = [20, 40, 60].map((enter) => [
    criterionYaml({ kpi: 'full-process-dossiers', enter, exit: enter - 5 }),
  ]);
  const definition = frameworkFrom({
    id: 'ratio-ladder',
    appliesTo: { levels: ['province', 'other'] },
    kpis: [share],
    tracks: [trackYaml(stages, { id: 'main' })],
  });
  return { ...definition, hash: 'ratio-ladder' };
}

/** Returns the report of an org unit about a month (`2025-05`), or from one month to another. */
export function monthReported(
  orgunit: string,
  month: string,
  quantities: Readonly<Record<string, number>>,
  { from = month, ...overrides }: Overrides & { from?: string } = {},
): CloudEvent {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return cloudEvent('activity.reported', {
    orgunit,
    subject: `org-unit/${orgunit}`,
    time: `${last}T12:00:00Z`,
    data: { period: { from: `${from}-01`, to: last }, basis: 'period', quantities },
    ...overrides,
  });
}
