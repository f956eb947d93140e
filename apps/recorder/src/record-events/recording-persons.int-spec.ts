import type { Test } from 'supertest';
import { AuditTrail, type Person } from '#identity';
import type { RoleGrant } from '#identity/domain';
import { unitSourceOf } from '#kernel';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import type { Caller } from '../../../../test/support/dashboard-app.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';
import { signInPerson } from '../../../../test/support/signed-in-person.js';

let recorder: RecorderApp;
let reporter: Caller;
let reporterPerson: Person;
let colleague: Caller;
let administrator: Caller;
let fed: CloudEvent;

beforeAll(async () => {
  recorder = await startRecorderApp();
  await recorder.seed(established('VN'), established('P1', 'VN'), established('P1.1', 'P1'));
  await recorder.seed(established('P2', 'VN'));
  fed = registered('P1', { source: 'https://portal.example' });
  await recorder.seed(fed);
  ({ caller: reporter, person: reporterPerson } = await signIn({ role: 'reporter', orgUnit: 'P1' }));
  ({ caller: colleague } = await signIn({ role: 'reporter', orgUnit: 'P1.1' }));
  ({ caller: administrator } = await signIn({ role: 'administrator', orgUnit: 'P1' }));
});
afterAll(() => recorder.close());

function signIn(...roles: RoleGrant[]): ReturnType<typeof signInPerson> {
  return signInPerson(recorder.app, { name: `A ${roles[0]!.role}`, roles });
}

let count = 0;
function registered(orgunit: string, overrides: Partial<CloudEvent> = {}): CloudEvent {
  count += 1;
  return cloudEvent('service.registered', {
    orgunit,
    subject: `service/${count}`,
    source: unitSourceOf(orgunit),
    time: '2025-07-01T00:00:00Z',
    data: { name: 'Name' },
    ...overrides,
  });
}

function correcting(event: CloudEvent, name = 'Corrected'): CloudEvent {
  count += 1;
  return { ...event, id: `correction-${count}`, corrects: event.id, data: { name } };
}

function retracting(event: CloudEvent, source = unitSourceOf('P1')): CloudEvent {
  count += 1;
  const retraction: Partial<CloudEvent> = cloudEvent('event.retracted', {
    id: `retraction-${count}`,
    source,
    data: { source: event.source, id: event.id, reason: 'Typed wrongly' },
  });
  delete retraction.orgunit;
  delete retraction.subject;
  return retraction as CloudEvent;
}

function send(caller: Caller, event: CloudEvent): Test {
  return caller
    .post('/api/v1/events')
    .set('content-type', 'application/cloudevents+json')
    .set('accept-language', 'en')
    .send(JSON.stringify(event));
}

async function rejectionOf(caller: Caller, event: CloudEvent): Promise<string> {
  const { body } = await send(caller, event).expect(403);
  return (body as { errors: { code: string }[] }).errors[0]!.code;
}

describe('a person who records (I7)', () => {
  it('writes with the source of an org unit in the own subtree, and is named beside the event', async () => {
    const { body } = await send(reporter, registered('P1.1')).expect(202);
    const { position } = body as { position: string };
    const shown = await reporter.get(`/api/v1/events/${position}`).expect(200);
    expect(shown.body).toMatchObject({ recordedBy: { id: reporterPerson.id, name: 'A reporter' } });
    const { rows } = await recorder.database.query<{ canonical: string }>(
      'select canonical from event_log.events where position = $1',
      [position],
    );
    expect(rows[0]!.canonical).not.toContain(reporterPerson.id);
  });

  it.each([
    ['of a feed', 'https://portal.example'],
    ['of a sibling', unitSourceOf('P2')],
    ['of the org unit above', unitSourceOf('VN')],
    ['that only looks like one of an org unit', '/org-units/P1/x'],
  ])('writes with no source %s', async (_, source) => {
    expect(await rejectionOf(reporter, registered('P1', { source }))).toBe('source-not-allowed');
  });

  it('writes about no org unit outside the own subtree', async () => {
    const event = registered('P2', { source: unitSourceOf('P1') });
    expect(await rejectionOf(reporter, event)).toBe('outside-scope');
  });

  it('corrects and retracts what a colleague recorded with a source of the own subtree', async () => {
    const event = registered('P1.1');
    await send(colleague, event).expect(202);
    await send(reporter, correcting(event)).expect(202);
    await send(reporter, retracting(event)).expect(202);
  });

  it('does not amend what a colleague recorded above', async () => {
    const event = registered('P1');
    await send(reporter, event).expect(202);
    const { status } = await send(colleague, correcting(event));
    expect(status).toBe(403);
  });

  it('amends events of feeds only as an administrator of their org unit', async () => {
    expect(await rejectionOf(reporter, correcting(fed))).toBe('not-yours');
    expect(await rejectionOf(reporter, retracting(fed))).toBe('not-yours');
    await send(administrator, correcting(fed)).expect(202);
    await send(administrator, retracting(fed)).expect(202);
  });

  it('changes org units only as an administrator of them', async () => {
    const event = { ...established('P1.2', 'P1'), source: unitSourceOf('P1') };
    expect(await rejectionOf(reporter, event)).toBe('outside-scope');
    await send(administrator, event).expect(202);
  });

  it('records history only with the right to do so', async () => {
    const event = registered('P1', { backfill: true });
    expect(await rejectionOf(reporter, event)).toBe('backfill-not-allowed');
    await send(administrator, event).expect(202);
  });

  it('leaves corrections and retractions in the audit trail, with the data before and after', async () => {
    const event = registered('P1');
    const { body } = await send(reporter, event).expect(202);
    const { position } = body as { position: string };
    await send(reporter, correcting(event, 'Right')).expect(202);
    await send(reporter, retracting(event)).expect(202);
    const trail = new AuditTrail(recorder.database);
    const records = await trail.find({ actor: reporterPerson.id, limit: 2 });
    expect(records).toMatchObject([
      { action: 'event-retracted', orgUnit: 'P1', after: { reason: 'Typed wrongly' } },
      {
        action: 'event-corrected',
        target: position,
        orgUnit: 'P1',
        before: { type: event.type, subject: event.subject, data: { name: 'Name' } },
        after: { type: event.type, subject: event.subject, data: { name: 'Right' } },
      },
    ]);
  });
});

describe('a key that records', () => {
  it('is named beside the event, and leaves no correction in the audit trail', async () => {
    const source = 'https://feed.example';
    const key = await recorder.newKey({ name: 'Feed', source });
    const http = (event: CloudEvent): Promise<Response> =>
      fetch(`${recorder.url}/api/v1/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents+json' },
        body: JSON.stringify(event),
      });
    const event = registered('P1', { source });
    const { position } = (await (await http(event)).json()) as { position: string };
    expect((await http(correcting(event))).status).toBe(202);
    const shown = await administrator.get(`/api/v1/events/${position}`).expect(200);
    expect(shown.body).toMatchObject({ recordedBy: { name: 'Feed' } });
    expect(await new AuditTrail(recorder.database).find({ target: position, limit: 1 })).toEqual([]);
  });
});
