import { cellText, type ListFormat } from '#tabular';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { readList, type ListRead } from '../../../../test/support/read-list.js';
import { signInPerson } from '../../../../test/support/signed-in-person.js';
import { TabularFiles } from '../../../../test/support/tabular-files.js';

const files = new TabularFiles();
let dashboard: DashboardApp;
let administrator: Caller;
let viewer: Caller;

beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(
    established('VN'),
    established('A', 'VN', { name: 'Sở A' }),
    cloudEvent('milestone.planned', {
      orgunit: 'A',
      subject: 'milestone/m',
      time: '2025-01-01T03:00:00Z',
      data: { title: 'Cổng 2', due: '2025-05-30', product: 'Cổng mới', lead: 'A' },
    }),
  );
  await dashboard.project();
  const roles = (role: 'administrator' | 'viewer') => [{ role, orgUnit: null }];
  ({ caller: administrator } = await signInPerson(dashboard.app, {
    name: 'An',
    roles: roles('administrator'),
  }));
  ({ caller: viewer } = await signInPerson(dashboard.app, {
    name: 'Bình',
    orgUnit: 'A',
    roles: roles('viewer'),
  }));
});
afterAll(async () => {
  files.remove();
  await dashboard.close();
});

const take = (path: string, format: ListFormat = 'xlsx', caller = administrator): Promise<ListRead> =>
  readList(files, (at) => caller.get(at).set('accept-language', 'en'), path, format);
const textsOf = ({ rows }: ListRead): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries([...row].map(([heading, cell]) => [heading, cellText(cell)])));

describe('the lists of an administrator', () => {
  it('have the API keys with their rights and dates, and no secret', async () => {
    const wanted = { name: 'Portal', rights: ['events:write'], source: '/portal', orgUnit: 'A' };
    const { body } = await administrator.post('/api/v1/api-keys').send(wanted).expect(201);
    const { id, key } = body as { id: string; key: string };
    const list = await take('api-keys');
    expect(textsOf(list)).toContainEqual(
      expect.objectContaining({
        Name: 'Portal',
        Id: id,
        Rights: 'Record, correct and withdraw events',
        Source: '/portal',
        'Org unit code': 'A',
      }),
    );
    const csv = JSON.stringify(textsOf(await take('api-keys', 'csv')));
    expect(csv).toContain('Portal');
    expect(csv).not.toContain(key);
    expect(csv).not.toContain(key.slice(key.indexOf(id) + id.length + 1));
    expect([...list.header.keys()]).toEqual(
      expect.arrayContaining(['Org unit', 'As of the end of', 'Log position', 'Made at', 'Made by']),
    );
  });

  it('have the persons with their roles and states, and no link of an invitation', async () => {
    const person = { name: 'Chi', email: 'chi@person.example', roles: [{ role: 'reporter', orgUnit: 'A' }] };
    const { body } = await administrator.post('/api/v1/persons').send(person).expect(201);
    const { url } = (body as { invitation: { url: string } }).invitation;
    const rows = textsOf(await take('persons'));
    expect(rows).toContainEqual(
      expect.objectContaining({
        Name: 'Chi',
        'E-mail': 'chi@person.example',
        Roles: 'Reporter (A)',
        State: 'Invited, has not signed in',
      }),
    );
    expect(JSON.stringify(rows)).not.toContain(url.slice(url.indexOf('#') + 1));
    expect(textsOf(await take('persons?q=binh', 'csv')).map(({ Name }) => Name)).toEqual(['Bình']);
  });

  it('are refused to persons without the right', async () => {
    await viewer.get('/api/v1/export/api-keys?format=csv').expect(403);
    await viewer.get('/api/v1/export/persons?format=csv').expect(403);
  });
});

describe('the list of subscriptions', () => {
  it('says where each sends to, of a webhook the host only, and never its secret', async () => {
    const channel = { kind: 'webhook', url: 'https://example.org/hooks/very-secret-path' };
    const { body } = await administrator
      .post('/api/v1/subscriptions')
      .send({ orgUnit: 'A', channel, language: 'vi' })
      .expect(201);
    const { secret } = body as { secret: string };
    const list = await take('subscriptions');
    expect(textsOf(list)).toEqual([
      expect.objectContaining({
        'Org unit code': 'A',
        Channel: 'webhook',
        'Sent to': 'example.org',
        Frameworks: 'all',
        State: 'Active',
      }),
    ]);
    const written = JSON.stringify(textsOf(await take('subscriptions', 'csv')));
    expect(written).not.toContain(secret);
    expect(written).not.toContain('very-secret-path');
  });

  it('has the own subscriptions of a person only', async () => {
    await viewer
      .post('/api/v1/subscriptions')
      .send({ orgUnit: 'A', channel: { kind: 'page' }, language: 'vi' })
      .expect(201);
    expect(textsOf(await take('subscriptions', 'csv', viewer)).map(({ Channel }) => Channel)).toEqual([
      'page',
    ]);
  });
});

describe('the list of milestones', () => {
  it('has the milestones of the board with product and lead, as CSV and as XLSX', async () => {
    const [csv, xlsx] = [await take('milestones?orgUnit=A', 'csv'), await take('milestones?orgUnit=A')];
    expect(csv.headings).toEqual(xlsx.headings);
    expect(textsOf(xlsx)).toEqual([
      expect.objectContaining({
        Title: 'Cổng 2',
        Code: 'milestone/m',
        'Org unit': 'Sở A',
        State: 'Late',
        Due: '2025-05-30',
        Product: 'Cổng mới',
        Lead: 'Sở A (A)',
      }),
    ]);
    expect(textsOf(csv).map(({ Title, State }) => [Title, State])).toEqual([['Cổng 2', 'Late']]);
  });
});
