import { Journal } from '#assessments';
import { withTransaction } from '#database';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import type { JournalResponse } from './journal.response.js';

let dashboard: DashboardApp;
let leader: Caller;
let leaderOfP2: Caller;

beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(
    established('VN'),
    established('P1', 'VN'),
    established('P2', 'VN'),
    established('C1', 'P1'),
  );
  leader = dashboard.http(await dashboard.key({ rights: ['read'], name: 'Leader' }));
  leaderOfP2 = dashboard.http(await dashboard.key({ rights: ['read'], name: 'Leader of P2', orgUnit: 'P2' }));
  const entries = [
    announcement({ orgUnit: 'P1' }),
    announcement({ orgUnit: 'P2', kind: 'kpi-moved' }),
    announcement({ orgUnit: 'C1', kind: 'stage-regressed' }),
    announcement({ orgUnit: 'VN', kind: 'kpi-moved' }),
  ];
  await withTransaction(dashboard.database, (tx) =>
    dashboard.app.get(Journal, { strict: false }).append(tx, entries),
  );
});
afterAll(() => dashboard.close());

async function journal(caller: Caller, query = ''): Promise<JournalResponse> {
  return (await caller.get(`/api/v1/journal${query}`).expect(200)).body as JournalResponse;
}
const unitsOf = ({ items }: JournalResponse): string[] => items.map(({ orgUnit }) => orgUnit.code);

describe('GET /journal', () => {
  it('returns the entries from the newest on, in the form of the stream', async () => {
    const listed = await journal(leader);
    expect(unitsOf(listed)).toEqual(['VN', 'C1', 'P2', 'P1']);
    expect(listed.items.at(-1)).toEqual(
      expect.objectContaining({ position: '1', kind: 'stage-advanced', day: '2025-09-02', silent: false }),
    );
  });

  it('returns the entries in pages', async () => {
    const first = await journal(leader, '?limit=3');
    expect(unitsOf(first)).toEqual(['VN', 'C1', 'P2']);
    const second = await journal(leader, `?limit=3&cursor=${first.next}`);
    expect(unitsOf(second)).toEqual(['P1']);
    expect(second.next).toBeNull();
  });

  it('filters by org unit, with those below it, and by kind', async () => {
    expect(unitsOf(await journal(leader, '?orgUnit=P1'))).toEqual(['C1', 'P1']);
    expect(unitsOf(await journal(leader, '?kinds=stage-advanced,stage-regressed'))).toEqual(['C1', 'P1']);
  });

  it('tells each change once: entries about alerts come only on request', async () => {
    const { data, ...where } = announcement({ orgUnit: 'P2' });
    const about = { alertId: '9-stage', rule: 'r', severity: 'info', about: 'stage-advanced' } as const;
    const firing = { ...where, kind: 'alert-firing', data: { ...about, announcement: data } } as const;
    const taken = { ...firing, kind: 'alert-acknowledged', data: { ...firing.data, by: 'Office' } } as const;
    await withTransaction(dashboard.database, (tx) =>
      dashboard.app.get(Journal, { strict: false }).append(tx, [{ ...where, data }, firing, taken]),
    );
    const kindsOf = ({ items }: JournalResponse): string[] => items.map(({ kind }) => kind);
    expect(kindsOf(await journal(leaderOfP2, '?limit=3'))).toEqual([
      'alert-acknowledged',
      'stage-advanced',
      'kpi-moved',
    ]);
    expect(kindsOf(await journal(leaderOfP2, '?kinds=alert-firing'))).toEqual(['alert-firing']);
  });

  it('shows only entries within the access scope (I7)', async () => {
    expect(new Set(unitsOf(await journal(leaderOfP2)))).toEqual(new Set(['P2']));
    await leaderOfP2.get('/api/v1/journal?orgUnit=P1').expect(404);
  });

  it('refuses unknown kinds and cursors', async () => {
    await leader.get('/api/v1/journal?kinds=rumour').expect(400);
    await leader.get('/api/v1/journal?cursor=x').expect(400);
  });
});
