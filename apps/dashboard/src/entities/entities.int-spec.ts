import type { Caller } from '../../../../test/support/dashboard-app.js';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { answerOf } from '../../../../test/support/ladder-dashboard-app.js';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';

let dashboard: DashboardApp;
let leader: Caller;
let leaderOfB: Caller;

const event = (name: string, subject: string, day: string, data: object = {}, orgunit = 'A'): CloudEvent =>
  cloudEvent(name, { orgunit, subject, time: `${day}T03:00:00Z`, data: { ...data } });
const named = (vi: string, en: string) => ({ name: { vi, en } });
const redesign = { stepsBefore: 9, stepsAfter: 4, daysBefore: 20, daysAfter: 5 };

beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(
    established('VN'),
    established('A', 'VN', { name: 'Sở A' }),
    established('B', 'VN', { name: 'Sở B' }),
    event('service.registered', 'service/1', '2025-01-01', named('Đăng ký tạm trú', 'Abode')),
    event('service.digitized', 'service/1', '2025-03-01', { process: 'full', level: 4 }),
    event('service.registered', 'service/2', '2025-01-01', named('Cấp hộ tịch', 'Civil status')),
    event('service.retired', 'service/2', '2025-06-01', { reason: 'abolished', cause: 'law' }),
    event('service.registered', 'service/1', '2025-01-01', named('Bến bãi', 'Yards'), 'B'),
    event('milestone.planned', 'milestone/m', '2025-01-01', { title: 'Cổng 2', due: '2025-05-31' }),
    event('milestone.rescheduled', 'milestone/m', '2025-06-10', { due: '2025-12-31', reason: 'x' }),
    event('dataset.opened', 'dataset/d', '2025-01-01', { title: 'Air', licence: 'CC', freshDays: 30 }),
    event('process.redesigned', 'process/p', '2025-02-01', redesign),
  );
  await dashboard.project();
  leader = dashboard.http(await dashboard.key());
  leaderOfB = dashboard.http(await dashboard.key({ orgUnit: 'B' }));
});
afterAll(() => dashboard.close());

interface Answer {
  items: ({ subject: string; orgUnit: { code: string } } & Record<string, unknown>)[];
  next: string | null;
}

const ask = async (path: string, status = 200, caller = leader): Promise<Answer> =>
  (await answerOf(caller, `/org-units/${path}`, status)) as unknown as Answer;

const placesOf = ({ items }: Answer): string[] =>
  items.map(({ subject, orgUnit }) => `${orgUnit.code} ${subject}`);

describe('GET /org-units/{code}/entities', () => {
  it('lists services with state, levels and last event, sorted by name', async () => {
    const answer = await ask('A/entities?noun=service');
    expect(answer).toMatchObject({ noun: 'service', name: 'Services', asOf: '2025-09-02', next: null });
    expect(answer.items).toEqual([
      {
        subject: 'service/1',
        name: 'Abode',
        orgUnit: { code: 'A', name: 'Sở A' },
        state: { id: 'offered', name: 'offered' },
        levels: [
          { id: 'full-process', name: 'full process' },
          { id: 'level-4', name: 'level 4' },
        ],
        figures: [],
        due: null,
        lastEvent: {
          position: '5',
          type: 'vn.thang.service.digitized.v1',
          title: 'Put a service online or raise its level',
          time: '2025-03-01T03:00:00.000Z',
        },
      },
      expect.objectContaining({ subject: 'service/2', state: { id: 'retired', name: 'retired' } }),
    ]);
  });

  it('answers as of a day: the state of then, and nothing that had not happened yet', async () => {
    expect((await ask('A/entities?noun=service&asOf=2025-02-01')).items).toMatchObject([
      { subject: 'service/1', levels: [], lastEvent: { type: 'vn.thang.service.registered.v1' } },
      { subject: 'service/2', state: { id: 'offered' } },
    ]);
    expect((await ask('A/entities?noun=service&asOf=2024-12-31')).items).toEqual([]);
    const milestone = async (query = ''): Promise<unknown> =>
      (await ask(`A/entities?noun=milestone${query}`)).items[0];
    expect(await milestone()).toMatchObject({ name: 'Cổng 2', state: { id: 'planned' }, due: '2025-12-31' });
    expect(await milestone('&asOf=2025-06-05')).toMatchObject({ state: { id: 'late' }, due: '2025-05-31' });
  });

  it('lists datasets and processes, with what is measured of a single one', async () => {
    expect((await ask('A/entities?noun=dataset')).items).toMatchObject([
      { name: 'Air', state: { id: 'stale' }, levels: [{ id: 'licensed' }] },
    ]);
    expect((await ask('A/entities?noun=process')).items).toMatchObject([
      {
        name: null,
        figures: [
          { measure: 'processes.redesigned', value: 1, unit: 'count' },
          { measure: 'processes.stepsSaved', value: 5 },
          { measure: 'processes.daysSaved', value: 15, unit: 'days' },
          { measure: 'processes.paperless', value: 0 },
        ],
      },
    ]);
  });

  it('includes the org units below only when asked to', async () => {
    expect(placesOf(await ask('VN/entities?noun=service'))).toEqual([]);
    expect(placesOf(await ask('VN/entities?noun=service&include=below'))).toEqual([
      'A service/1',
      'A service/2',
      'B service/1',
    ]);
  });

  it('finds names without accents, and only what counts for a measure', async () => {
    expect(placesOf(await ask('VN/entities?noun=service&include=below&q=ho%20TICH'))).toEqual([
      'A service/2',
    ]);
    expect(placesOf(await ask('A/entities?noun=service&measure=services.fullProcess'))).toEqual([
      'A service/1',
    ]);
    expect(placesOf(await ask('A/entities?noun=process&measure=processes.redesigned&months=6'))).toEqual([]);
  });

  it('pages without gap or repeat', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await ask(`VN/entities?noun=service&include=below&limit=1${cursor}`);
      seen.push(...placesOf(page));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(seen).toEqual(['A service/1', 'A service/2', 'B service/1']);
  });

  it.each([
    ['', 'noun'],
    ['noun=activity', 'noun'],
    ['noun=service&include=all', 'include'],
    ['noun=service&measure=processes.redesigned', 'measure'],
    ['noun=service&measure=none', 'measure'],
    ['noun=service&cursor=x', 'cursor'],
    ['noun=service&knownAt=2025-01-01T00:00:00Z', 'knownAt'],
  ])('refuses ?%s, and names the parameter', async (query, parameter) => {
    expect(await ask(`A/entities?${query}`, 400)).toMatchObject({ errors: [{ parameter }] });
  });

  it('lists nothing outside the access scope (I7)', async () => {
    await ask('A/entities?noun=service', 404, leaderOfB);
    expect(placesOf(await ask('B/entities?noun=service&include=below', 200, leaderOfB))).toEqual([
      'B service/1',
    ]);
  });
});

describe('GET /entities', () => {
  const find = async (query: string, caller = leader): Promise<string[]> =>
    placesOf((await answerOf(caller, `/entities?${query}`, 200)) as unknown as Answer);

  it('finds entities of several nouns by name or code without accents, a few at a time', async () => {
    expect(await find('noun=service&q=ho%20TICH')).toEqual(['A service/2']);
    expect(await find('noun=service,dataset,process&q=')).toHaveLength(5);
    expect(await find('noun=service,dataset&q=d')).toContain('A dataset/d');
    expect(await find('noun=service&limit=2')).toHaveLength(2);
  });

  it('lists those of the named org unit first', async () => {
    expect(await find('noun=service&q=1&first=B')).toEqual(['B service/1', 'A service/1']);
    expect(await find('noun=service&q=1&first=A')).toEqual(['A service/1', 'B service/1']);
  });

  it('says what holds of each today', async () => {
    const { items } = (await answerOf(leader, '/entities?noun=service&q=abode', 200)) as unknown as Answer;
    expect(items).toMatchObject([{ name: 'Abode', state: ['offered', 'full process', 'level 4'] }]);
  });

  it('finds nothing outside the access scope (I7), and refuses an unknown noun', async () => {
    expect(await find('noun=service&first=A', leaderOfB)).toEqual(['B service/1']);
    expect(await answerOf(leader, '/entities?noun=activity', 400)).toMatchObject({
      errors: [{ parameter: 'noun' }],
    });
  });
});
