import type { Caller, DashboardApp } from '../../../../test/support/dashboard-app.js';
import { startDashboard } from '../../../../test/support/dashboard-app.js';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';

let dashboard: DashboardApp;
let clerk: Caller;
let clerkOfB: Caller;

const recorded = (code: string, subject: string, more: object = {}): CloudEvent =>
  cloudEvent('service.registered', {
    orgunit: code,
    subject: `service/${subject}`,
    source: `/org-units/${code}`,
    time: '2025-03-01T03:00:00Z',
    data: { name: { vi: `Dịch vụ ${subject}`, en: `Service ${subject}` } },
    ...more,
  });
const first = recorded('A', '1');
const corrected = recorded('A', '1', { corrects: first.id, data: { name: 'Tên mới' }, reason: 'Nhầm tên' });
const second = recorded('B', '2');
const taken = recorded('A', '3');

beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(
    established('VN'),
    established('A', 'VN', { name: 'Sở A' }),
    established('B', 'VN', { name: 'Sở B' }),
    cloudEvent('service.registered', { orgunit: 'A', subject: 'service/fed', source: '/portal' }),
    ...[first, second, taken, corrected],
    { ...retraction(taken), source: '/org-units/A' },
  );
  await dashboard.project();
  const rights = ['read', 'events:write'] as const;
  clerk = dashboard.http(await dashboard.key({ rights }));
  clerkOfB = dashboard.http(await dashboard.key({ rights, orgUnit: 'B' }));
});
afterAll(() => dashboard.close());

interface Records {
  items: {
    subject: string;
    state: string;
    position: string;
    amendable: boolean;
    versions: { kind: string; reason: string | null }[];
  }[];
  next: string | null;
}

async function records(query = '', by = clerk, status = 200): Promise<Records> {
  const path = `/api/v1/records?${query}`;
  return (await by.get(path).set('accept-language', 'en').expect(status)).body as Records;
}

const subjects = ({ items }: Records): string[] => items.map(({ subject }) => subject);

describe('GET /records', () => {
  it('lists each fact once, the last recorded first, with all its versions, and nothing of feeds', async () => {
    const { items } = await records();
    expect(items.map(({ subject, state }) => [subject, state])).toEqual([
      ['service/3', 'retracted'],
      ['service/2', 'effective'],
      ['service/1', 'corrected'],
    ]);
    expect(items[2]).toMatchObject({
      position: '8',
      id: first.id,
      name: 'Tên mới',
      title: 'Register a service',
      orgUnit: { code: 'A', name: 'Sở A' },
      amendable: true,
      versions: [
        { kind: 'recorded', reason: null, data: { name: { vi: 'Dịch vụ 1' } } },
        { kind: 'corrected', reason: 'Nhầm tên', data: { name: 'Tên mới' } },
      ],
    });
    expect(items[0]).toMatchObject({
      amendable: false,
      versions: [
        { kind: 'recorded' },
        { kind: 'retracted', reason: expect.any(String) as string, data: null },
      ],
    });
  });

  it('filters by org unit, type, subject and state', async () => {
    expect(subjects(await records('orgUnit=A'))).toEqual(['service/3', 'service/1']);
    expect(subjects(await records('orgUnit=VN'))).toHaveLength(3);
    expect(subjects(await records('state=corrected'))).toEqual(['service/1']);
    expect(subjects(await records('subject=service/2'))).toEqual(['service/2']);
    expect(subjects(await records('type=vn.thang.service.digitized.v1'))).toEqual([]);
    await records('state=other', clerk, 400);
  });

  it('lists what the caller itself recorded only when asked to', async () => {
    expect(subjects(await records('mine=true'))).toEqual([]);
  });

  it('pages without gap or repeat', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: Records = await records(`limit=1${next === null ? '' : `&cursor=${next}`}`);
      seen.push(...subjects(page));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(['service/3', 'service/2', 'service/1']);
  });

  it('lists only what the caller writes (I7), and refuses callers that write nothing', async () => {
    expect(subjects(await records('', clerkOfB))).toEqual(['service/2']);
    await records('orgUnit=A', clerkOfB, 404);
    await records('', dashboard.http(await dashboard.key()), 403);
  });
});

describe('GET /records of an org unit', () => {
  it('names the org unit that a record is about', async () => {
    await dashboard.append({ ...established('U', 'VN', { name: 'Sở U' }), source: '/org-units/VN' });
    await dashboard.project();
    const { items } = await records('subject=org-unit/U');
    expect(items).toMatchObject([{ subject: 'org-unit/U', name: 'Sở U' }]);
  });
});
