import { vi } from 'vitest';
import { INVITATION_HOURS, Persons } from '#identity';
import type { RoleGrant } from '#identity/domain';
import { SystemClock } from '#kernel';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { signInPerson } from '../../../../test/support/signed-in-person.js';

let dashboard: DashboardApp;
let administrator: Caller;
let administratorOfP1: Caller;

beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P1.1', 'P1'));
  await dashboard.append(established('P2', 'VN'));
  administrator = await signedIn({ role: 'administrator', orgUnit: null });
  administratorOfP1 = await signedIn({ role: 'administrator', orgUnit: 'P1' });
});
afterAll(() => dashboard.close());

let count = 0;
const wanted = (overrides: object = {}): object => {
  count += 1;
  const roles = [{ role: 'reporter', orgUnit: 'P1.1' }];
  return { name: 'Trần An', email: `an.${count}@p1.example`, orgUnit: 'P1.1', roles, ...overrides };
};

/** Returns a signed-in person with these roles. */
async function signedIn(...roles: RoleGrant[]): Promise<Caller> {
  return (await signInPerson(dashboard.app, { roles })).caller;
}

async function create(as: Caller, body: object): Promise<{ id: string; url: string }> {
  const answer = await as.post('/api/v1/persons').send(body).expect(201);
  const { person, invitation } = answer.body as { person: { id: string }; invitation: { url: string } };
  return { id: person.id, url: invitation.url };
}

/** Accepts an invitation. */
const accept = (url: string) => {
  const token = url.split('/invitation#token=')[1];
  return dashboard.http().post('/api/v1/invitation').send({ token, name: 'Trần Thị Thử', language: 'vi' });
};

describe('/persons', () => {
  it('adds a person with an invitation that signs in once, and shows who is invited', async () => {
    const { id, url } = await create(administrator, wanted());
    const shown = await administrator.get(`/api/v1/persons/${id}`).expect(200);
    expect(shown.body).toMatchObject({ state: 'invited', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' });
    const session = await accept(url).expect(201);
    expect(session.body).toMatchObject({
      id,
      kind: 'person',
      grants: [{ orgUnit: 'P1.1', rights: ['events:write', 'read', 'subscriptions:write', 'what-if'] }],
      person: { language: 'vi', orgUnit: 'P1.1' },
    });
    const again = await accept(url).expect(403);
    expect(again.body).toMatchObject({ code: 'invitation-not-valid' });
    expect((await administrator.get(`/api/v1/persons/${id}`)).body).toMatchObject({ state: 'active' });
  });

  it('renews an invitation: the earlier one stops working', async () => {
    const { id, url } = await create(administrator, wanted());
    const renewed = await administrator.post(`/api/v1/persons/${id}/invitations`).expect(201);
    await accept(url).expect(403);
    await accept((renewed.body as { url: string }).url).expect(201);
  });

  it('finds persons by a part of the name without diacritics', async () => {
    await create(administrator, wanted({ name: 'Đỗ Thị Hường' }));
    const { body } = await administrator.get('/api/v1/persons?q=do thi huong').expect(200);
    expect((body as { items: { name: string }[] }).items.map(({ name }) => name)).toEqual(['Đỗ Thị Hường']);
  });

  it('answers with every fault of a new person, and adds no person', async () => {
    const body = wanted({ name: 'x'.repeat(500), email: 'an', timeZone: 'Mars/Base' });
    const refused = await administrator
      .post('/api/v1/persons')
      .set('accept-language', 'vi')
      .send(body)
      .expect(422);
    expect((refused.body as { errors: { pointer: string; detail: string }[] }).errors).toEqual([
      expect.objectContaining({ pointer: '/name', detail: 'Họ tên dài từ 1 đến 200 ký tự.' }),
      expect.objectContaining({ pointer: '/email' }),
      expect.objectContaining({ pointer: '/timeZone' }),
    ]);
  });

  it('lets an administrator of a subtree manage only persons whose roles lie wholly in it (I7)', async () => {
    const inside = await create(administrator, wanted());
    const partly = await create(
      administrator,
      wanted({
        roles: [
          { role: 'viewer', orgUnit: 'P1' },
          { role: 'viewer', orgUnit: 'P2' },
        ],
      }),
    );
    const { body } = await administratorOfP1.get('/api/v1/persons?limit=500').expect(200);
    const ids = (body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(ids).toContain(inside.id);
    expect(ids).not.toContain(partly.id);
    await administratorOfP1.patch(`/api/v1/persons/${partly.id}`).send({ active: false }).expect(404);
    await administratorOfP1.post(`/api/v1/persons/${partly.id}/invitations`).expect(404);
    await administratorOfP1.patch(`/api/v1/persons/${inside.id}`).send({ name: 'Bình' }).expect(200);
  });

  it.each([
    ['the whole tree', { role: 'viewer' }],
    ['a sibling', { role: 'viewer', orgUnit: 'P2' }],
    ['its parent', { role: 'administrator', orgUnit: 'VN' }],
  ])('lets an administrator of a subtree give no role on %s', async (_, role) => {
    const refused = await administratorOfP1
      .post('/api/v1/persons')
      .send(wanted({ roles: [role] }))
      .expect(422);
    expect((refused.body as { errors: unknown[] }).errors).toEqual([
      expect.objectContaining({ pointer: '/roles/0/orgUnit' }),
    ]);
  });

  it('ends the sessions of a person who is deactivated, and keeps the name', async () => {
    const { id, url } = await create(administrator, wanted({ name: 'Lê Cũ' }));
    const opened = await accept(url);
    const [cookie] = (opened.headers['set-cookie'] as unknown as string[])[0]!.split(';');
    await administrator.patch(`/api/v1/persons/${id}`).send({ active: false }).expect(200);
    await dashboard.http().get('/api/v1/session').set('cookie', cookie!).expect(401);
    const kept = await administrator.get(`/api/v1/persons/${id}`).expect(200);
    expect(kept.body).toMatchObject({ name: 'Trần Thị Thử', state: 'inactive' });
    const refused = await administrator.post(`/api/v1/persons/${id}/invitations`).expect(409);
    expect(refused.body).toMatchObject({ code: 'person-inactive' });
  });

  it('keeps the last administrator of the whole installation', async () => {
    const persons = dashboard.app.get(Persons, { strict: false });
    const all = (await persons.list()).filter(
      ({ roles, deactivatedAt }) =>
        deactivatedAt === null &&
        roles.some((each) => each.role === 'administrator' && each.orgUnit === null),
    );
    expect(all).toHaveLength(1);
    const refused = await administrator
      .patch(`/api/v1/persons/${all[0]!.id}`)
      .send({ active: false })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'last-administrator' });
  });
});

describe('/persons/import', () => {
  const csv = (...lines: string[]): string => lines.join('\r\n');
  const send = (body: object, as = administrator): ReturnType<Caller['post']> =>
    as.post('/api/v1/persons/import').set('accept-language', 'en').send(body);

  it('adds and invites all persons of a file with Vietnamese headings and semicolons', async () => {
    const file = csv(
      '\uFEFFHọ tên;Thư điện tử;Đơn vị;Vai trò',
      'Nguyễn Văn A;a@list.example;P1;reporter,viewer@P2',
      'Phạm Thị B;b@list.example;;auditor@*',
    );
    expect((await send({ csv: file, preview: true }).expect(201)).body).toEqual({ count: 2, items: [] });
    const { body } = await send({ csv: file }).expect(201);
    expect(body).toMatchObject({
      count: 2,
      items: [
        {
          person: {
            email: 'a@list.example',
            roles: [
              { role: 'reporter', orgUnit: 'P1' },
              { role: 'viewer', orgUnit: 'P2' },
            ],
          },
          invitation: { url: expect.stringContaining('/invitation#token=') as string },
        },
        { person: { email: 'b@list.example', roles: [{ role: 'auditor', orgUnit: null }] } },
      ],
    });
  });

  it('answers with every fault of a list with its row and column, and adds no person', async () => {
    const file = csv(
      'name,email,orgUnit,roles',
      'An,twice@list.example,P1,reporter',
      ',no address,P9,king',
      'Chi,twice@list.example,P1,viewer',
      'Dung,d@list.example,,viewer',
    );
    const { body } = await send({ csv: file }).expect(422);
    const { errors } = body as { errors: { row: number; column: string; code: string }[] };
    expect(errors.map(({ row, column, code }) => [row, column, code]).sort()).toEqual([
      [3, 'email', 'not-an-address'],
      [3, 'name', 'length'],
      [3, 'orgUnit', 'org-unit'],
      [3, 'roles', 'unknown-role'],
      [4, 'email', 'taken'],
      [5, 'roles', 'org-unit'],
    ]);
    const found = await administrator.get('/api/v1/persons?q=list.example&limit=500').expect(200);
    const emails = (found.body as { items: { email: string }[] }).items.map(({ email }) => email);
    expect(emails).not.toContain('twice@list.example');
  });

  it.each([
    ['without a column', 'name,roles\nAn,viewer', 'missing-column'],
    [
      'with two headings alike',
      'name,email,e-mail,roles\nAn,a@b.example,a@b.example,viewer@P1',
      'repeated-column',
    ],
    ['without rows', 'name,email,roles', 'empty'],
    ['cut in the middle of a quotation', 'name,email,roles\n"An,a@b.example,viewer@P1', 'not-csv'],
  ])('refuses a file %s', async (_, file, code) => {
    const { body } = await send({ csv: file }).expect(422);
    expect((body as { errors: unknown[] }).errors).toContainEqual(expect.objectContaining({ code }));
  });
});

describe('/roles', () => {
  it('lists the roles that can be given, without the reserved one', async () => {
    const { body } = await administrator.get('/api/v1/roles').expect(200);
    const names = (body as { items: { role: string }[] }).items.map(({ role }) => role);
    expect(names).toEqual(['viewer', 'reporter', 'leader', 'analyst', 'administrator', 'auditor']);
  });
});

// The last test of the file, because three days later the sessions of the others have ended.
describe('an invitation', () => {
  it('takes an invitation for 72 hours, and refuses it afterwards', async () => {
    const [used, late] = [await create(administrator, wanted()), await create(administrator, wanted())];
    const clock = vi.spyOn(SystemClock.prototype, 'now');
    const end = Date.now() + INVITATION_HOURS * 3_600_000;
    clock.mockReturnValue(end - 60_000);
    await accept(used.url).expect(201);
    clock.mockReturnValue(end + 60_000);
    const refused = await accept(late.url).expect(403);
    expect([INVITATION_HOURS, refused.body]).toMatchObject([72, { code: 'invitation-not-valid' }]);
    clock.mockRestore();
  });
});
