import { withTransaction } from '#database';
import { AuditTrail, commandLine, verifyAuditTrail, type AuditTrailFault } from '#identity';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import { signInPerson } from '../../../../test/support/signed-in-person.js';
import type { AuditRecordDocument, AuditResponse } from './audit.response.js';

let dashboard: DashboardApp;
let administrator: Caller;
let auditor: Caller;
let auditorOfP1: Caller;

beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [{ ...frameworkFrom(), hash: 'l' }] });
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
  const signIn = async (role: 'administrator' | 'auditor', orgUnit: string | null): Promise<Caller> =>
    (
      await signInPerson(dashboard.app, {
        name: `An ${role} ${orgUnit}`,
        orgUnit,
        roles: [{ role, orgUnit }],
      })
    ).caller;
  administrator = await signIn('administrator', null);
  auditor = await signIn('auditor', null);
  auditorOfP1 = await signIn('auditor', 'P1');
});
afterAll(() => dashboard.close());

async function records(query = '', as = auditor): Promise<AuditRecordDocument[]> {
  const { body } = await as.get(`/api/v1/audit?limit=500${query}`).set('accept-language', 'en').expect(200);
  return (body as AuditResponse).items;
}

describe('/audit', () => {
  it('tells who made a key, from where, and what changed', async () => {
    const { body } = await administrator
      .post('/api/v1/api-keys')
      .set('user-agent', 'Firefox')
      .send({ name: 'Portal', rights: ['events:write'], source: '/portal', orgUnit: 'P1' })
      .expect(201);
    const { id } = body as { id: string };
    const [record] = await records(`&target=${id}`);
    expect(record).toMatchObject({
      action: 'key-created',
      actionName: 'Made an API key',
      actor: { name: 'An administrator null' },
      address: expect.stringContaining('127.0.0.1') as string,
      userAgent: 'Firefox',
      orgUnit: 'P1',
      targetName: 'Portal',
      before: null,
      after: { name: 'Portal', source: '/portal' },
    });
    expect(JSON.stringify(record)).not.toContain('thang_');
  });

  it('tells of subscriptions: created, changed and removed', async () => {
    const wanted = { orgUnit: 'P2', channel: { kind: 'page' }, language: 'vi' };
    const { body } = await administrator.post('/api/v1/subscriptions').send(wanted).expect(201);
    const { id } = body as { id: string };
    await administrator.patch(`/api/v1/subscriptions/${id}`).send({ paused: true }).expect(200);
    await administrator.delete(`/api/v1/subscriptions/${id}`).expect(204);
    const found = await records(`&target=${id}`);
    expect(found.map(({ action }) => action)).toEqual([
      'subscription-removed',
      'subscription-changed',
      'subscription-created',
    ]);
    expect(found[1]).toMatchObject({ before: { paused: false }, after: { paused: true } });
  });

  it('names org units, frameworks and rules beside their codes, for readers who may see the org unit', async () => {
    await dashboard.append(established('NAMED', 'VN', { data: { name: 'Sở Y tế', level: 'department' } }));
    const wanted = { orgUnit: 'NAMED', channel: { kind: 'page' }, language: 'vi' };
    const { body } = await administrator.post('/api/v1/subscriptions').send(wanted).expect(201);
    const [record] = await records(`&target=${(body as { id: string }).id}`);
    expect(record).toMatchObject({ orgUnit: 'NAMED', orgUnitName: 'Sở Y tế' });
    expect(record!.changes).toContainEqual({ label: 'Organisation', before: null, after: 'Sở Y tế (NAMED)' });
    await administrator
      .patch('/api/v1/installation')
      .send({ followed: ['test-ladder'] })
      .expect(200);
    const [settings] = await records('&target=installation');
    expect(settings!.changes).toContainEqual(
      expect.objectContaining({ label: 'Followed frameworks', after: 'Test ladder (test-ladder)' }),
    );
    await administrator.patch('/api/v1/installation').send({ followed: null }).expect(200);
    await withTransaction(dashboard.database, (tx) =>
      dashboard.app.get(AuditTrail, { strict: false }).record(tx, {
        ...{ at: Date.now(), actor: commandLine, action: 'alert-acknowledged', target: '1', orgUnit: 'P2' },
        ...{ before: { state: 'firing', rule: 'stage-regressed' }, after: { state: 'acknowledged' } },
      }),
    );
    const [acknowledged] = await records('&action=alert-acknowledged');
    expect(acknowledged!.changes).toContainEqual({
      ...{ label: 'Rule', before: 'Stage lost (stage-regressed)', after: null },
    });
  });

  it('is filtered by action, author, time and org unit', async () => {
    expect(new Set((await records('&action=signed-in')).map(({ action }) => action))).toEqual(
      new Set(['signed-in']),
    );
    const [first] = await records('&actor=an auditor p1');
    expect(first).toMatchObject({ actor: { name: 'An auditor P1' } });
    expect(await records(`&actor=${first!.actor.id}`)).toContainEqual(first);
    expect(await records('&from=2199-01-01T00:00:00Z')).toEqual([]);
    expect(await records('&to=2001-01-01T00:00:00Z')).toEqual([]);
    expect(new Set((await records('&orgUnit=P1')).map(({ orgUnit }) => orgUnit))).toEqual(new Set(['P1']));
    await auditor.get('/api/v1/audit?action=invented').expect(400);
  });

  it('comes in pages without gaps', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await auditor.get(`/api/v1/audit?limit=2${cursor}`).expect(200);
      const { items, next } = body as AuditResponse;
      seen.push(...items.map(({ id }) => id));
      cursor = next === null ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    expect(seen).toEqual((await records()).map(({ id }) => id));
  });

  it('shows an auditor of a subtree only its records (I7)', async () => {
    const found = await records('', auditorOfP1);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ orgUnit }) => orgUnit))).toEqual(new Set(['P1']));
    await auditorOfP1.get('/api/v1/audit?orgUnit=P2').expect(404);
  });

  it('names in the language of the caller what acts without an account, as the page and the lists show it', async () => {
    await dashboard.key({ name: 'Made at the terminal', orgUnit: 'P2' });
    const query = '?action=key-created&limit=500';
    const actors = async (language: string): Promise<string[]> => {
      const asked = auditor.get(`/api/v1/audit${query}`).set('accept-language', language);
      const { items } = (await asked.expect(200)).body as AuditResponse;
      return items.filter(({ actor }) => actor.id === null).map(({ actor }) => actor.name);
    };
    expect(new Set(await actors('vi'))).toEqual(new Set(['Dòng lệnh']));
    expect(new Set(await actors('en'))).toEqual(new Set(['Command line']));
  });

  it('names its actions in the language of the caller', async () => {
    const { body } = await auditor.get('/api/v1/audit/actions').set('accept-language', 'vi').expect(200);
    expect((body as { items: unknown[] }).items).toContainEqual({ action: 'signed-in', name: 'Đăng nhập' });
  });
});

/** Returns the fault that a statement leads to, and takes the statement back. */
async function faultAfter(statement: string): Promise<AuditTrailFault | null> {
  const undo = new Error('undo');
  let found: AuditTrailFault | null = null;
  await withTransaction(dashboard.database, async (tx) => {
    await tx.query(statement);
    found = (await verifyAuditTrail(tx)).fault;
    throw undo;
  }).catch((error: unknown) => expect(error).toBe(undo));
  return found;
}

describe('the seal of the audit trail', () => {
  it('holds for what was recorded, also by callers at the same instant', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => dashboard.key({ name: `Key ${n}`, orgUnit: 'P2' })),
    );
    const { records: count, fault } = await verifyAuditTrail(dashboard.database);
    expect(fault).toBeNull();
    expect(count).toBe(Number((await records())[0]!.id));
  });

  it.each([
    ['altered', "update identity.audit_trail set actor_name = 'Another' where id = 3"],
    ['altered', `update identity.audit_trail set after = '{"role": "viewer"}' where id = 3`],
    ['missing', 'delete from identity.audit_trail where id = 3'],
  ])('names the record that was %s', async (fault, statement) => {
    expect(await faultAfter(statement)).toEqual({ record: 3, fault });
  });

  it('notices that the newest records were cut off', async () => {
    const last = Number((await records())[0]!.id);
    const cut = `delete from identity.audit_trail where id = ${last}`;
    expect(await faultAfter(cut)).toEqual({ record: last, fault: 'missing' });
  });
});
