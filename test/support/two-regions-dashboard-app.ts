import { cloudEvent, established } from './cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from './dashboard-app.js';
import { frameworkFrom } from './framework-factory.js';

export interface TwoRegionsDashboard extends DashboardApp {
  /** Sees everything. */
  national: Caller;
  /** Sees the region SOUTH only. */
  southern: Caller;
}

/**
 * A dashboard with a nation of two regions and three provinces, of which one was merged into one of the other
 * region. One framework applies to all provinces, one (`southern`) to those of SOUTH.
 */
export async function startTwoRegionsDashboard(): Promise<TwoRegionsDashboard> {
  const everywhere = { ...frameworkFrom(), hash: 'e' };
  const ofTheSouth = {
    ...frameworkFrom({ id: 'southern', appliesTo: { levels: ['province'], within: 'SOUTH' } }),
    hash: 's',
  };
  const dashboard = await startDashboard({ frameworks: [everywhere, ofTheSouth] });
  await dashboard.append(
    orgUnit('VN', undefined, 'nation', { vi: 'Việt Nam', en: 'Viet Nam' }),
    orgUnit('NORTH', 'VN', 'other', 'North'),
    orgUnit('SOUTH', 'VN', 'other', 'South'),
    orgUnit('G48', 'SOUTH', 'province', { vi: 'Thành phố Đà Nẵng', en: 'Da Nang City' }),
    orgUnit('G01', 'NORTH', 'province', { vi: 'Thành phố Hà Nội', en: 'Ha Noi City' }),
    orgUnit('G02', 'NORTH', 'province', { vi: 'Hà Giang' }),
    cloudEvent('org-unit.merged', {
      subject: 'org-unit/G02',
      time: '2025-07-01T00:00:00Z',
      orgunit: undefined,
      data: { into: 'G48' },
    }),
  );
  const national = dashboard.http(await dashboard.key());
  const southern = dashboard.http(await dashboard.key({ orgUnit: 'SOUTH' }));
  return Object.assign(dashboard, { national, southern });
}

function orgUnit(
  code: string,
  parent: string | undefined,
  level: string,
  name: object | string,
): ReturnType<typeof established> {
  return established(code, parent, {
    data: { name, level, ...(parent ? { parent } : {}) },
    time: '2025-01-01T00:00:00Z',
  });
}
