import { loadCalendar, WorkingCalendar } from '#calendar';
import { DayZone } from '#kernel';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';

let dashboard: DashboardApp;
let caller: Caller;
let administrator: Caller;

beforeAll(async () => {
  const { definition } = await loadCalendar('config/calendars/vn.yaml');
  const calendar = new WorkingCalendar(definition, new DayZone('Asia/Ho_Chi_Minh'));
  dashboard = await startDashboard({ now: '2026-12-31T18:00:00Z', calendar });
  caller = dashboard.http(await dashboard.key());
  administrator = dashboard.http(await dashboard.key({ rights: ['administer'] }));
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

describe('PUT /working-calendar', () => {
  const put = (year: number, days: object[] | null, by = administrator): ReturnType<Caller['put']> =>
    by.put('/api/v1/working-calendar').set('accept-language', 'en').send({ year, days });
  const off = (day: string, name = 'Flood'): object => ({ day, name, hours: [] });

  it('replaces the days of a year: days off, half days, days worked in lieu; then counts by them', async () => {
    const days = [
      off('2026-03-02'),
      { day: '2026-03-07', name: 'In lieu', hours: ['08:00-12:00', '13:00-17:00'] },
      { day: '2026-12-31', name: 'Half day', hours: ['08:00-12:00'], source: '1/QĐ' },
    ];
    const { body } = await put(2026, days).expect(200);
    // 261 weekdays of 2026, less one day and a half, more a Saturday.
    expect(body).toMatchObject({ year: 2026, edited: true, workingDays: 260.5 });
    expect((body as { days: unknown[] }).days).toHaveLength(3);
    expect(await get('?year=2025')).toMatchObject({ edited: false, workingDays: 250 });
    const { body: back } = await put(2026, null).expect(200);
    expect(back).toMatchObject({ edited: false });
    expect((back as { days: unknown[] }).days.length).toBeGreaterThan(3);
  });

  it('keeps the names in the other language, and what is only expected, of the days that stay as they are', async () => {
    const daysOf = async (language: string): Promise<{ day: string; name: string; expected: boolean }[]> =>
      (await get('?year=2027', language))['days'] as { day: string; name: string; expected: boolean }[];
    const before = await daysOf('vi');
    expect(before.some(({ expected }) => expected)).toBe(true);
    const inEnglish = await daysOf('en');
    const sent = inEnglish.map((each) => ({ ...each, expected: undefined }));
    await put(2027, [...sent, off('2027-03-01')]).expect(200);
    const after = await daysOf('vi');
    expect(after.filter(({ day }) => day !== '2027-03-01')).toEqual(before);
    await put(2027, null).expect(200);
  });

  it('is recorded in the audit trail, before and after', async () => {
    await put(2030, [off('2030-01-01', 'New Year')]).expect(200);
    await put(2030, [off('2030-01-02', 'Another')]).expect(200);
    const { body } = await administrator
      .get('/api/v1/audit?action=calendar-changed')
      .set('accept-language', 'en');
    expect((body as { items: object[] }).items[0]).toMatchObject({
      target: '2030',
      changes: [{ label: 'Days that differ', before: '2030-01-01 New Year', after: '2030-01-02 Another' }],
    });
  });

  it.each([
    ['a day of another year', [off('2027-01-01')], '/days/0/day', 'not-a-day'],
    ['a day that does not exist', [off('2026-02-30')], '/days/0/day', 'not-a-day'],
    ['the same day twice', [off('2026-03-02'), off('2026-03-02')], '/days/1/day', 'repeated'],
    ['no reason', [off('2026-03-02', ' ')], '/days/0/name', 'missing'],
    ['hours backwards', [{ ...off('2026-03-02'), hours: ['12:00-08:00'] }], '/days/0/hours', 'bad-hours'],
    [
      'hours that overlap',
      [{ ...off('2026-03-02'), hours: ['08:00-12:00', '11:00-17:00'] }],
      '/days/0/hours',
      'bad-hours',
    ],
    [
      'a year without a working day',
      Array.from({ length: 365 }, (_, n) =>
        off(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
      ),
      '/days',
      'no-working-day',
    ],
  ])('refuses %s, and says where', async (_, days, pointer, code) => {
    const { body } = await put(2026, days).expect(422);
    expect(body).toMatchObject({ code: 'invalid-calendar', errors: [{ pointer, code }] });
    expect(await get('?year=2026')).toMatchObject({ edited: false });
  });

  it('is for administrators of the whole installation', async () => {
    await put(2026, [], caller).expect(403);
    await dashboard.append(established('VN'));
    const ofPart = dashboard.http(await dashboard.key({ rights: ['administer'], orgUnit: 'VN' }));
    await put(2026, [], ofPart).expect(403);
  });
});

describe('PUT /working-calendar/week', () => {
  const FULL = ['07:30-11:30', '13:00-17:00'];
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const week = (hours: Record<string, string[]> = {}): object[] =>
    weekdays.map((weekday) => ({ weekday, hours: hours[weekday] ?? (weekday === 'sunday' ? [] : FULL) }));
  const put = (sent: object[] | null, by = administrator): ReturnType<Caller['put']> =>
    by.put('/api/v1/working-calendar/week').set('accept-language', 'en').send({ week: sent });

  it('replaces the hours of the usual week, counts by them at once, and takes those of the file again', async () => {
    const { body } = await put(week({ saturday: ['07:30-11:30'] })).expect(200);
    expect(body).toMatchObject({ weekEdited: true });
    expect((body as { week: object[] }).week[5]).toEqual({ weekday: 'saturday', hours: ['07:30-11:30'] });
    // 250 as before, and half a day for each of 52 Saturdays but the one that is worked in lieu.
    expect(await get('?year=2025')).toMatchObject({ workingDays: 275.5 });
    await put(null).expect(200);
    expect(await get('?year=2025')).toMatchObject({ weekEdited: false, workingDays: 250 });
  });

  it('takes a day of fewer hours for a whole one where no day of the edited week has more', async () => {
    await put(week(Object.fromEntries(weekdays.slice(0, 5).map((each) => [each, ['08:00-12:00']]))));
    await administrator.put('/api/v1/working-calendar').send({ year: 2031, days: [] }).expect(200);
    // 365 days with 52 Sundays; Saturdays are longer than the other days, which are halves beside them.
    expect(await get('?year=2031')).toMatchObject({ workingDays: 52 + 261 / 2 });
    await put(week(Object.fromEntries(weekdays.slice(0, 6).map((each) => [each, ['08:00-12:00']]))));
    expect(await get('?year=2031')).toMatchObject({ workingDays: 313 });
    await administrator.put('/api/v1/working-calendar').send({ year: 2031, days: null }).expect(200);
    await put(null).expect(200);
  });

  it('is recorded in the audit trail with the weekdays that differ, in the language of the reader', async () => {
    await put(week({ saturday: ['07:30-11:30'] })).expect(200);
    await put(week({ saturday: [] })).expect(200);
    const { body } = await administrator
      .get('/api/v1/audit?action=calendar-changed')
      .set('accept-language', 'vi');
    expect((body as { items: object[] }).items[0]).toMatchObject({
      targetName: 'Giờ làm việc trong tuần',
      changes: [{ label: 'Thứ Bảy', before: '07:30-11:30', after: 'nghỉ' }],
    });
    await put(null).expect(200);
  });

  it.each([
    ['hours backwards', week({ monday: ['12:00-08:00'] }), '/week/0/hours', 'bad-hours'],
    ['hours after midnight', week({ friday: ['22:00-26:00'] }), '/week/4/hours', 'bad-hours'],
    ['hours that overlap', week({ monday: ['08:00-12:00', '11:00-15:00'] }), '/week/0/hours', 'bad-hours'],
    ['six days', week().slice(1), '/week', 'missing'],
    ['one weekday twice', [...week(), week()[3]!], '/week/7/weekday', 'repeated'],
    ['a week off', weekdays.map((weekday) => ({ weekday, hours: [] })), '/week', 'no-working-day'],
  ])('refuses %s, and says where', async (_, sent, pointer, code) => {
    const { body } = await put(sent).expect(422);
    expect(body).toMatchObject({ code: 'invalid-calendar', errors: [{ pointer, code }] });
    expect(await get()).toMatchObject({ weekEdited: false });
  });

  it('refuses a week by which a year with its days off would have no working day', async () => {
    const mondays = Array.from({ length: 53 }, (_, n) => new Date(Date.UTC(2029, 0, 1 + 7 * n)))
      .map((date) => date.toISOString().slice(0, 10))
      .filter((day) => day.startsWith('2029'))
      .map((day) => ({ day, name: 'Off', hours: [] }));
    await administrator.put('/api/v1/working-calendar').send({ year: 2029, days: mondays }).expect(200);
    const onlyMonday = weekdays.map((weekday) => ({ weekday, hours: weekday === 'monday' ? FULL : [] }));
    const { body } = await put(onlyMonday).expect(422);
    expect(body).toMatchObject({
      errors: [{ code: 'no-working-day', detail: expect.stringMatching('2029') }],
    });
    await administrator.put('/api/v1/working-calendar').send({ year: 2029, days: null }).expect(200);
  });

  it('refuses an unknown weekday, and is for administrators of the whole installation', async () => {
    await put([{ weekday: 'funday', hours: [] }]).expect(400);
    await put(null, caller).expect(403);
  });
});
