import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { answerOf } from '../../../../test/support/ladder-dashboard-app.js';
import type { MilestoneBoardResponse } from './milestone-board.response.js';

/** A Wednesday. */
const NOW = '2026-04-08T03:00:00Z';
let dashboard: DashboardApp;
let leader: Caller;
let leaderOfB: Caller;

const event = (name: string, id: string, day: string, data: object = {}, orgunit = 'A'): CloudEvent =>
  cloudEvent(`milestone.${name}`, {
    ...{ orgunit, subject: `milestone/${id}`, time: `${day}T03:00:00Z`, data: { ...data } },
  });
const planned = (id: string, due: string, more: object = {}, orgunit = 'A'): CloudEvent =>
  event('planned', id, '2026-01-05', { title: `Mốc ${id}`, due, ...more }, orgunit);

beforeAll(async () => {
  dashboard = await startDashboard({ now: NOW });
  await dashboard.append(
    established('VN'),
    established('A', 'VN', { name: 'Sở A' }),
    established('B', 'VN', { name: 'Sở B' }),
    planned('late', '2026-04-03', {
      ...{ task: 5, product: { vi: 'Đề án', en: 'Project plan' }, lead: 'B', supporting: ['A', 'NOWHERE'] },
      reference: '12/KH-UBND',
    }),
    planned('soon', '2026-04-20'),
    planned('far', '2026-12-31', { title: { vi: 'Cổng dữ liệu mở', en: 'Open data portal' } }, 'B'),
    planned('done', '2026-03-31'),
    event('reached', 'done', '2026-03-20', { evidence: ['https://example.vn/1'] }),
    planned('done-late', '2026-03-06', {}, 'B'),
    event('reached', 'done-late', '2026-03-10', {}, 'B'),
    planned('gone', '2026-06-30'),
    event('cancelled', 'gone', '2026-04-01', { reason: 'Sáp nhập' }),
    event('reached', 'unheard-of', '2026-04-02'),
  );
  await dashboard.project();
  leader = dashboard.http(await dashboard.key());
  leaderOfB = dashboard.http(await dashboard.key({ orgUnit: 'B' }));
});
afterAll(() => dashboard.close());

const board = async (path: string, status = 200, caller = leader): Promise<MilestoneBoardResponse> =>
  (await answerOf(caller, `/org-units/${path}`, status)) as unknown as MilestoneBoardResponse;
const idsOf = ({ columns }: MilestoneBoardResponse): Record<string, string[]> =>
  Object.fromEntries(
    columns
      .filter(({ count }) => count > 0)
      .map(({ state, items }) => [state, items.map(({ subject }) => subject.slice('milestone/'.length))]),
  );

describe('GET /org-units/{code}/milestone-board', () => {
  it('puts every milestone of the subtree into one column, and the counts add up', async () => {
    const answer = await board('VN/milestone-board');
    expect(idsOf(answer)).toEqual({
      late: ['late'],
      'due-soon': ['soon'],
      planned: ['far'],
      'reached-late': ['done-late'],
      'reached-on-time': ['done'],
      cancelled: ['gone'],
      'not-planned': ['unheard-of'],
    });
    expect(answer.total).toBe(7);
    expect(answer.columns.reduce((sum, { count }) => sum + count, 0)).toBe(answer.total);
  });

  it('tells product, units, reference and the working days by which it is late', async () => {
    const { columns } = await board('A/milestone-board?state=late');
    expect(columns).toMatchObject([
      {
        state: 'late',
        name: 'Late',
        items: [
          {
            title: 'Mốc late',
            orgUnit: { code: 'A', name: 'Sở A' },
            due: '2026-04-03',
            workingDaysLate: 3,
            task: 5,
            product: 'Project plan',
            lead: { code: 'B', name: 'Sở B' },
            supporting: [
              { code: 'A', name: 'Sở A' },
              { code: 'NOWHERE', name: null },
            ],
            reference: '12/KH-UBND',
          },
        ],
      },
    ]);
    expect((await board('A/milestone-board?state=reached-on-time')).columns[0]?.items).toMatchObject([
      { reachedOn: '2026-03-20', evidence: ['https://example.vn/1'], workingDaysLate: 0 },
    ]);
  });

  it('filters by task, lead, unit and text without accents', async () => {
    expect(idsOf(await board('VN/milestone-board?task=5'))).toEqual({ late: ['late'] });
    expect(idsOf(await board('VN/milestone-board?lead=B'))).toEqual({ late: ['late'] });
    expect(idsOf(await board('VN/milestone-board?q=cong%20du%20lieu'))).toEqual({ planned: ['far'] });
    expect(idsOf(await board('VN/milestone-board?q=12/kh'))).toEqual({ late: ['late'] });
    expect(await board('VN/milestone-board?below=none')).toMatchObject({ total: 0 });
    expect(await board('B/milestone-board')).toMatchObject({ total: 2 });
  });

  it('answers as of a day, by what was known at a moment, and with another span for "due soon"', async () => {
    const before = idsOf(await board('VN/milestone-board?asOf=2026-03-09'));
    expect(before).toMatchObject({ late: ['done-late'], planned: expect.arrayContaining(['gone', 'soon']) });
    expect(before['not-planned']).toBeUndefined();
    expect(idsOf(await board('VN/milestone-board?dueSoonDays=300'))).toMatchObject({
      'due-soon': ['soon', 'far'],
    });
    const knownAt = '2020-01-01T00:00:00Z';
    expect(await board(`VN/milestone-board?knownAt=${knownAt}`)).toMatchObject({ total: 0, position: '0' });
  });

  it('continues one column', async () => {
    const first = await board('VN/milestone-board?state=due-soon&dueSoonDays=300&limit=1');
    expect(first.columns[0]).toMatchObject({ count: 2, items: [{ subject: 'milestone/soon' }] });
    const cursor = first.columns[0]?.next;
    const rest = await board(`VN/milestone-board?state=due-soon&dueSoonDays=300&limit=1&cursor=${cursor}`);
    expect(rest.columns[0]).toMatchObject({ count: 2, items: [{ subject: 'milestone/far' }], next: null });
    expect(await board(`VN/milestone-board?cursor=${cursor}`, 400)).toMatchObject({
      errors: [{ parameter: 'state' }],
    });
  });

  it('shows nothing outside the access scope, not even the name of a lead (I7)', async () => {
    await board('A/milestone-board', 404, leaderOfB);
    expect(await board('B/milestone-board', 200, leaderOfB)).toMatchObject({ total: 2 });
  });

  it('agrees with the measures of milestones', async () => {
    const { columns } = await board('VN/milestone-board');
    const count = (...states: string[]): number =>
      columns.filter(({ state }) => states.includes(state)).reduce((sum, each) => sum + each.count, 0);
    const measure = async (id: string): Promise<unknown> =>
      ((await answerOf(leader, `/org-units/VN/measures/${id}`, 200)) as { value: unknown }).value;
    expect(await measure('milestones.late')).toBe(count('late'));
    expect(await measure('milestones.reached')).toBe(count('reached-late', 'reached-on-time'));
    expect(await measure('milestones.planned')).toBe(
      count('late', 'due-soon', 'planned', 'reached-late', 'reached-on-time'),
    );
  });
});
