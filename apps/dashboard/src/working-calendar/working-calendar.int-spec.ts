import { loadCalendar, WorkingCalendar } from '#calendar';
import { DayZone } from '#kernel';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';

let dashboard: DashboardApp;
let caller: Caller;

beforeAll(async () => {
  const { definition } = await loadCalendar('config/calendars/vn.yaml');
  const calendar = new WorkingCalendar(definition, new DayZone('Asia/Ho_Chi_Minh'));
  dashboard = await startDashboard({ now: '2026-12-31T18:00:00Z', calendar });
  caller = dashboard.http(await dashboard.key());
});
afterAll(() => dashboard.close());

const get = async (query = '', language = 'vi'): Promise<Record<string, unknown>> => {
  const asked = caller.get(`/api/v1/working-calendar${query}`).set('accept-language', language);
  return (await asked.expect(200)).body as Record<string, unknown>;
};

describe('GET /working-calendar', () => {
  it('begins with the year that it is in the time zone of the installation', async () => {
    expect(await get()).toMatchObject({ id: 'vn', year: 2027, years: [2024, 2025, 2026, 2027] });
  });

  it('names holidays, days worked in place of others, and where each is laid down', async () => {
    const { days, week } = (await get('?year=2026', 'en')) as {
      days: { day: string }[];
      week: { weekday: string; hours: string[] }[];
    };
    expect(days.find(({ day }) => day === '2026-01-02')).toEqual({
      day: '2026-01-02',
      name: 'Exchanged for 10 January',
      hours: [],
      source: '12729/VPCP-KGVX, 25/12/2025',
      expected: false,
    });
    expect(days.find(({ day }) => day === '2026-01-10')).toMatchObject({
      hours: ['08:00-12:00', '13:00-17:00'],
    });
    expect(week.find(({ weekday }) => weekday === 'sunday')).toEqual({ weekday: 'sunday', hours: [] });
  });

  it('counts the working days of a year', async () => {
    // 365 days less 52 weekends of two days, less the days off of 2025, more the Saturday that was worked.
    expect(await get('?year=2025')).toMatchObject({ workingDays: 250 });
  });

  it('refuses what is no year', async () => {
    await caller.get('/api/v1/working-calendar?year=soon').expect(400);
    await dashboard.http().get('/api/v1/working-calendar').expect(401);
  });
});
