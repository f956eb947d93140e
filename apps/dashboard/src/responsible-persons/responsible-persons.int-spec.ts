import { Persons } from '#identity';
import type { RoleGrant } from '#identity/domain';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';

let dashboard: DashboardApp;
let everyone: Caller;
let ofP1: Caller;

beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(
    established('VN'),
    established('P1', 'VN'),
    established('D1', 'P1'),
    established('P2', 'VN'),
  );
  const persons = dashboard.app.get(Persons, { strict: false });
  const add = (name: string, ...roles: RoleGrant[]) =>
    persons.create(
      {
        name,
        email: `${name.toLowerCase()}@example.org`,
        language: 'vi',
        timeZone: 'Asia/Ho_Chi_Minh',
        orgUnit: null,
        roles,
      },
      { id: null, name: 'Test' },
    );
  await add('Nation', { role: 'leader', orgUnit: 'VN' });
  await add('Province', { role: 'reporter', orgUnit: 'P1' }, { role: 'leader', orgUnit: 'D1' });
  await add('Department', { role: 'reporter', orgUnit: 'D1' });
  await add('Reader', { role: 'viewer', orgUnit: 'D1' }, { role: 'auditor', orgUnit: 'D1' });
  await add('Neighbour', { role: 'leader', orgUnit: 'P2' });
  await add('Root', { role: 'administrator', orgUnit: null });
  const gone = await add('Gone', { role: 'leader', orgUnit: 'D1' });
  await persons.change(gone.id, { active: false }, { id: null, name: 'Test' });
  everyone = dashboard.http(await dashboard.key());
  ofP1 = dashboard.http(await dashboard.key({ orgUnit: 'P1' }));
});
afterAll(() => dashboard.close());

const responsible = async (caller: Caller, unit: string) =>
  (
    (
      await caller
        .get(`/api/v1/org-units/${unit}/responsible-persons`)
        .set('accept-language', 'en')
        .expect(200)
    ).body as {
      items: { name: string; roles: { name: string; orgUnit: { code: string } | null }[] }[];
    }
  ).items.map(({ name, roles }) => [
    name,
    ...roles.map((role) => `${role.name} ${role.orgUnit?.code ?? '*'}`),
  ]);

describe('GET /org-units/{code}/responsible-persons', () => {
  it('names those with a role on the org unit first, then those above, without readers and the deactivated', async () => {
    expect(await responsible(everyone, 'D1')).toEqual([
      ['Department', 'Reporter D1'],
      ['Province', 'Leader D1', 'Reporter P1'],
      ['Nation', 'Leader VN'],
      ['Root', 'Administrator *'],
    ]);
  });

  it('leaves out roles above what the caller sees, and gives no addresses (I7)', async () => {
    expect(await responsible(ofP1, 'D1')).toEqual([
      ['Department', 'Reporter D1'],
      ['Province', 'Leader D1', 'Reporter P1'],
    ]);
    const { text } = await everyone.get('/api/v1/org-units/D1/responsible-persons').expect(200);
    expect(text).not.toContain('@');
    await ofP1.get('/api/v1/org-units/P2/responsible-persons').expect(404);
  });
});
