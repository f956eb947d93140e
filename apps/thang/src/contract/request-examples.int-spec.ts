import type request from 'supertest';
import { SetUpLinks } from '#identity';
import { FrameworkSet } from '#maturity';
import { established, cloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { eventually } from '../../../../test/support/eventually.js';
import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import { startMailServer, type MailServer } from '../../../../test/support/mail-server.js';
import {
  as,
  browserOf,
  oneTimeCode,
  type SignedInBrowser,
} from '../../../../test/support/sign-in-fixture.js';
import { RecorderModule } from '../../../recorder/src/recorder.module.js';
import { mergedDocument, operationsOf } from './merged-document.js';
import { CODE_OF_APP, requestExamples, TOKEN_OF_LINK } from './request-examples.js';

let dashboard: DashboardApp;
let mail: MailServer;
let administrator: SignedInBrowser;
let paths: Map<string, { method: 'post' | 'put' | 'patch'; path: string }>;
const sent = new Set<string>();

beforeAll(async () => {
  mail = await startMailServer();
  const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
  dashboard = await startDashboard({
    frameworks: [{ ...frameworkFrom(), hash: 'l' }],
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([]) })],
  });
  await dashboard.append(established('VN'), established('VN-HUE', 'VN'));
  await dashboard.append(cloudEvent('service.registered', { orgunit: 'VN-HUE', data: { name: 'x' } }));
  await dashboard.project();
  paths = new Map(
    Object.entries((await mergedDocument()).paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, { operationId?: string }>).map(
        ([method, { operationId = '' }]) =>
          [operationId, { method: method as 'post', path }] as [string, { method: 'post'; path: string }],
      ),
    ),
  );
});
afterAll(async () => {
  await dashboard.close();
  await mail.stop();
});

/** Returns the example with what only the test has in the place of what stands for it. */
function exampleOf(operation: string, own: { token?: string; code?: string } = {}): object {
  const { hostname, port } = new URL(mail.url);
  const text = JSON.stringify(requestExamples[operation])
    .replace(TOKEN_OF_LINK, own.token ?? '')
    .replace(CODE_OF_APP, own.code ?? '')
    .replace('"mail.example.org"', JSON.stringify(hostname))
    .replace('587', port);
  return JSON.parse(text) as object;
}

interface Sending {
  /** What fills the path. */
  path?: Record<string, string>;
  token?: string;
  code?: string;
  by?: SignedInBrowser | null;
}

/** Sends the example of an operation as the contract says, by the administrator unless told otherwise. */
async function send(operation: string, sending: Sending = {}): Promise<request.Response> {
  const { path: named = {}, by = administrator, ...own } = sending;
  const { method, path } = paths.get(operation)!;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name] ?? '');
  const call = dashboard.http()[method](filled);
  const answer = await (by ? as(call, by) : call).send(exampleOf(operation, own));
  expect([operation, answer.status, answer.status < 300 ? '' : answer.text]).toEqual([
    operation,
    answer.status < 300 ? answer.status : '2xx',
    '',
  ]);
  sent.add(operation);
  return answer;
}

const idOf = ({ body }: request.Response): string => (body as { id: string }).id;

// The tests follow the life of one installation, in order.
describe('the examples of requests in the contract', () => {
  it('set an installation up and sign its administrator in', async () => {
    const token = (await dashboard.app.get(SetUpLinks, { strict: false }).create())!;
    await send('SetUp.check', { token, by: null });
    await send('SetUp.testMail', { token, by: null });
    administrator = browserOf(await send('SetUp.setUp', { token, by: null }));
    await send('Session.signIn', { by: null });
    await send('Installation.change');
    await send('Installation.testMail');
    await send('SignIn.requestLink', { by: null });
  });

  it('change the own account', async () => {
    await send('Account.change');
    await send('KeptOverview.keep');
    const offered = await as(dashboard.http().post('/api/v1/account/code'), administrator).expect(200);
    const { secret } = offered.body as { secret: string };
    await send('AccountCode.confirm', { code: oneTimeCode(secret, -1) });
    await send('AccountCode.recoveryCodes', { code: oneTimeCode(secret) });
    await send('AccountCode.remove', { code: oneTimeCode(secret, 1) });
    administrator = browserOf(await send('Account.changePassword'));
  });

  it('add persons and keys', async () => {
    const { invitation, person } = (await send('Persons.create')).body as {
      invitation: { url: string };
      person: { id: string };
    };
    const token = invitation.url.split('token=')[1]!;
    await send('Invitation.check', { token, by: null });
    await send('Invitation.accept', { token, by: null });
    await send('Persons.change', { path: { id: person.id } });
    await send('Persons.import');
    const key = idOf(await send('ApiKeys.create'));
    await send('ApiKeys.rotate', { path: { id: key } });
  });

  it('ask and record', async () => {
    await send('Preview.preview');
    await send('WhatIf.askWhatIf', { path: { code: 'VN-HUE' } });
    const list = 'Mã TTHC,Tên TTHC,Mức ĐVC,Ghi chú\n3.001,A,3,x\n';
    const uploading = dashboard.http().post('/api/v1/imports?orgUnit=VN-HUE&fileName=list.csv');
    const upload = await as(uploading, administrator)
      .set('content-type', 'application/octet-stream')
      .send(Buffer.from(list))
      .expect(201);
    await settled(idOf(upload));
    await send('Imports.change', { path: { id: idOf(upload) } });
    await settled(idOf(upload));
  });

  it('decide what counts, and who is notified', async () => {
    await send('WorkingCalendar.change');
    await send('WorkingCalendar.changeWeek');
    const path = { code: 'VN-HUE', kind: 'service-never-registered' };
    await send('IntendedWarnings.callIntended', { path });
    const id = idOf(await send('Subscriptions.create'));
    await send('Subscriptions.change', { path: { id } });
    await send('SubscriptionDelivery.rotate', { path: { id } });
    await send('SubscriptionDelivery.replay', { path: { id } });
  });

  it('exist for every request with a JSON body, and all of them were sent', async () => {
    const withBody = operationsOf(await mergedDocument()).filter(({ requestBody }) =>
      Object.keys(requestBody?.content ?? {}).some((type) => type.endsWith('json')),
    );
    // The examples of events are sent by the specs of the recorder.
    const asked = withBody.flatMap(({ operationId = '' }) =>
      operationId.startsWith('RecordEvents') ? [] : operationId,
    );
    expect(asked.length).toBeGreaterThan(25);
    expect(Object.keys(requestExamples).sort()).toEqual(asked.sort());
    expect([...sent].sort()).toEqual(asked);
  });
});

/** Waits until nothing works on an import. */
function settled(id: string): Promise<void> {
  return eventually(async () => {
    const { body } = await as(dashboard.http().get(`/api/v1/imports/${id}`), administrator).expect(200);
    const { state } = body as { state: string };
    if (['reading', 'recording'].includes(state)) throw new Error(`It is ${state}.`);
  });
}
