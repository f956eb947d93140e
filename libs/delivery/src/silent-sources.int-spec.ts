import { withTransaction } from '#database';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import type { AlertingFixture } from '../../../test/support/alerting-fixture.js';
import { DeliveryFixture } from '../../../test/support/delivery-fixture.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import type { ScriptedReceiver } from '../../../test/support/webhook-receiver.js';

const rule = alertRule('stage-advanced', {
  ...{ id: 'source-silent', when: { check: ['source-silent'] }, severity: 'warning' },
});
const check = { kind: 'source-silent', source: '/portal', count: 1 } as const;
const ITEM = 'source-silent /portal';
const noStage = { from: null, to: null, next: null };

const entry = (kind: 'check-fired' | 'check-cleared', orgUnit: string, more: object) => ({
  ...announcement({ kind, orgUnit, data: { ...noStage, item: { id: ITEM }, check: { ...check, ...more } } }),
  ...{ framework: null, edition: null, track: null },
});
const group = { count: 2, orgUnits: ['P1', 'P2'] };
const fired = [
  entry('check-fired', 'VN', group),
  entry('check-fired', 'P1', { within: 'VN' }),
  entry('check-fired', 'P2', { within: 'VN' }),
];
const heardOf = ({ calls }: ScriptedReceiver): string[] =>
  calls.map(({ body }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: { orgUnit: { code: string } } };
    return `${type} ${data.orgUnit.code}`;
  });

let delivery: DeliveryFixture;
let alerting: AlertingFixture;
let ofP1: ScriptedReceiver;

beforeEach(async () => {
  delivery = await DeliveryFixture.open();
  alerting = delivery.startProcess({ rules: [rule] });
  ofP1 = await delivery.startReceiver();
  await delivery.subscribe({ orgUnit: 'P1', channel: { kind: 'webhook', url: ofP1.url } });
});
afterEach(() => delivery.close());

async function notify(...entries: Parameters<AlertingFixture['write']>): Promise<void> {
  await alerting.write(...entries);
  await alerting.notify();
  await alerting.deliver();
}

describe('a source that is silent about several org units (issue 10: it is notified once)', () => {
  it('is notified once to those above, with its end, and to those of one org unit by its own alert', async () => {
    await delivery.subscribe();
    await notify(...fired);
    expect(heardOf(delivery.receiver)).toEqual(['alert.firing VN']);
    expect(heardOf(ofP1)).toEqual(['alert.firing P1']);
    await notify(...['VN', 'P1', 'P2'].map((code) => entry('check-cleared', code, { count: 0 })));
    expect(heardOf(delivery.receiver)).toEqual(['alert.firing VN', 'alert.resolved VN']);
    expect(heardOf(ofP1)).toEqual(['alert.firing P1', 'alert.resolved P1']);
  });

  it('explains that the subscription above was notified by the alert of the org unit above', async () => {
    await delivery.subscribe();
    await notify(...fired);
    const ofAlert = await delivery.deliveriesOf('2-check');
    expect(ofAlert.map(({ state, reason }) => reason ?? state).sort()).toEqual([
      'delivered',
      'notified-above',
    ]);
  });

  it('is notified of each org unit to those above when no rule tells of the org unit above', async () => {
    alerting = delivery.startProcess({ rules: [{ ...rule, units: ['P1', 'P2'] }] });
    await delivery.subscribe();
    await notify(...fired);
    expect(heardOf(delivery.receiver).sort()).toEqual(['alert.firing P1', 'alert.firing P2']);
  });

  it('is one mail to a person who is responsible for all', async () => {
    await delivery.subscribe({ channel: { kind: 'email', to: 'a@example.org' }, language: 'en' });
    await notify(...fired);
    const { rows } = await withTransaction(delivery.test.database, (tx) =>
      tx.query<{ subject: string }>(
        `select content #>> '{texts,en,subject}' as subject from delivery.messages where channel = 'email'`,
      ),
    );
    expect(rows).toEqual([{ subject: 'VN: portal silent about 2 organisations' }]);
  });

  it('is not repeated for each org unit by a replay, to a later subscription neither', async () => {
    await notify(...fired);
    const all = { by: 'position', from: 1, to: 1_000 } as const;
    const { id } = await delivery.subscribe();
    expect(await alerting.replays.replay(id, delivery.caller, all)).toMatchObject({ added: 1 });
    const early = await delivery.subscribe({ orgUnit: 'P2' });
    expect(await alerting.replays.replay(early.id, delivery.caller, all)).toMatchObject({ added: 1 });
  });
});
