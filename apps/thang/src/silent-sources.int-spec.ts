import { CheckWatcher, Journal, type AnnouncementData } from '#assessments';
import { formatDay, parseDay } from '#kernel';
import { cloudEvent, established, type CloudEvent } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';

const framework = { ...frameworkFrom(), hash: 'l' };
const SOURCE = '/portals/hue';
const DAY_MS = 86_400_000;

let dashboard: DashboardApp;
let caller: Caller;

beforeEach(async () => {
  dashboard = await startDashboard({
    ...{ frameworks: [framework], checks: ['source-silent'], now: '2025-09-02T03:00:00Z' },
  });
  caller = dashboard.http(await dashboard.key());
  await dashboard.append(established('VN'), established('HUE', 'VN', { level: 'province' }));
});
afterEach(() => dashboard.close());

/** Returns two dossiers on each of so many days up to the last one. */
function dossiers(last: string, days: number, source = SOURCE, orgunit = 'HUE'): CloudEvent[] {
  return Array.from({ length: days * 2 }, (_, index) => {
    const day = formatDay(parseDay(last)! - Math.floor(index / 2));
    const data = { dossier: `${orgunit}-${day}-${index}`, channel: 'web', selfFiled: true };
    const at = { source, orgunit, subject: 'service/1', time: `${day}T03:00:00Z` };
    return cloudEvent('dossier.submitted', { ...at, data });
  });
}

/** Lets the watcher look. Returns the entries about checks that it wrote. */
async function look(): Promise<string[]> {
  const journal = dashboard.app.get(Journal, { strict: false });
  const before = await journal.head(dashboard.database);
  await dashboard.project();
  await dashboard.app.get(CheckWatcher, { strict: false }).round();
  const written = await journal.after(dashboard.database, before, 100);
  return written
    .filter(({ kind }) => kind.startsWith('check-'))
    .map(({ orgUnit, kind, day, data }) => {
      const { item, causes } = data as AnnouncementData;
      return `${formatDay(day)} ${orgUnit} ${kind} ${item?.id}, ${causes.join()}`;
    });
}

/** Looks on each of the next days. */
async function lookDaily(days: number): Promise<string[]> {
  const lines: string[] = [];
  for (let day = 0; day < days; day++) {
    dashboard.clock.advance(DAY_MS);
    lines.push(...(await look()));
  }
  return lines;
}

describe('The check of silent sources', () => {
  it('fires once on the first silent day without new facts, and clears when facts come again', async () => {
    await dashboard.append(...dossiers('2025-09-02', 10));
    expect(await look()).toEqual([]);
    expect(await lookDaily(10)).toEqual([`2025-09-06 HUE check-fired source-silent ${SOURCE}, day-end`]);
    await dashboard.append(...dossiers('2025-09-12', 1));
    expect(await lookDaily(1)).toEqual([`2025-09-13 HUE check-cleared source-silent ${SOURCE}, new`]);
    expect(await lookDaily(6)).toEqual([`2025-09-16 HUE check-fired source-silent ${SOURCE}, day-end`]);
  });

  it('tells of a portal that falls silent about 40 org units by one entry of the org unit above them', async () => {
    const codes = Array.from({ length: 40 }, (_, index) => `P${String(index).padStart(2, '0')}`);
    await dashboard.append(...codes.map((code) => established(code, 'VN', { level: 'province' })));
    await dashboard.append(...codes.flatMap((code) => dossiers('2025-09-02', 10, SOURCE, code)));
    expect(await look()).toEqual([]);
    const journal = dashboard.app.get(Journal, { strict: false });
    const before = await journal.head(dashboard.database);
    const lines = await lookDaily(5);
    expect(lines).toHaveLength(41);
    expect(lines[0]).toBe(`2025-09-06 VN check-fired source-silent ${SOURCE}, day-end`);
    const [first, second] = await journal.after(dashboard.database, before, 2);
    expect((first?.data as AnnouncementData).check).toMatchObject({
      count: 40,
      orgUnits: ['P00', 'P01', 'P02'],
    });
    expect((second?.data as AnnouncementData).check).toMatchObject({ count: 1, within: 'VN' });
    await dashboard.append(...codes.flatMap((code) => dossiers('2025-09-07', 1, SOURCE, code)));
    const ends = await lookDaily(1);
    expect(ends).toHaveLength(41);
    expect(ends[0]).toBe(`2025-09-08 VN check-cleared source-silent ${SOURCE}, new`);
  });

  it('raises nothing about sources that are silent when it looks for the first time', async () => {
    await dashboard.append(...dossiers('2025-08-29', 10));
    expect(await look()).toEqual([]);
    expect(await lookDaily(5)).toEqual([]);
  });

  it('raises nothing about history that is sent later', async () => {
    await dashboard.append(...dossiers('2025-09-02', 10));
    expect(await look()).toEqual([]);
    await dashboard.append(...dossiers('2025-06-30', 10, '/archive'));
    expect(await lookDaily(5)).toEqual([`2025-09-06 HUE check-fired source-silent ${SOURCE}, day-end`]);
  });

  it('is shown with the days and the usual gap by GET /org-units/{code}/checks, also above', async () => {
    await dashboard.append(...dossiers('2025-08-29', 10));
    await dashboard.project();
    const silentSources = async (query: string): Promise<unknown> => {
      const { body } = await caller.get(`/api/v1/org-units/${query}`).expect(200);
      return (body as { silentSources: unknown }).silentSources;
    };
    const silent = {
      orgUnit: { code: 'HUE', name: expect.any(String) as string },
      source: SOURCE,
      lastHeard: '2025-08-29',
      silentSince: '2025-09-02',
      usualGapDays: 1,
    };
    expect(await silentSources('HUE/checks')).toEqual([silent]);
    expect(await silentSources('VN/checks')).toEqual([silent]);
    expect(await silentSources('HUE/checks?asOf=2025-09-01')).toEqual([]);
    const { body } = await caller.get('/api/v1/org-units/VN/checks').expect(200);
    expect(body).toMatchObject({ silentSourcesTotal: 1 });
  });
});
