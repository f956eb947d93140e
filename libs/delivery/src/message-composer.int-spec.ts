import type { Alert, AlertTransition } from '#alerting/domain';
import { withTransaction } from '#database';
import { ManualClock } from '#kernel';
import type { AlertingFixture } from '../../../test/support/alerting-fixture.js';
import { DeliveryFixture } from '../../../test/support/delivery-fixture.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import { startMailServer, type MailServer } from '../../../test/support/mail-server.js';

const MINUTE = 60_000;
/** 08:54 in Hanoi. */
const START = Date.parse('2026-11-30T01:54:00Z');
const person = { channel: { kind: 'email', to: 'leader@example.org' }, language: 'en' } as const;

let delivery: DeliveryFixture;
let mail: MailServer;
let process: AlertingFixture;
let now: ManualClock;
let position: number;

beforeEach(async () => {
  [delivery, mail] = [await DeliveryFixture.open(), await startMailServer()];
  now = new ManualClock(START);
  position = 0;
  const settings = { mailServer: mail.mailServer };
  process = delivery.startProcess({ settings, tuning: { realClock: now, gatherMs: 1_000 } });
});
afterEach(async () => {
  await delivery.close();
  await mail.stop();
});

function stageAlert(id: string, orgUnit: string, from: number, to: number): Alert {
  const kind = to > from ? 'stage-advanced' : 'stage-regressed';
  const { data, ...entry } = announcement({
    kind,
    orgUnit,
    data: { from: stageRef(from), to: stageRef(to) },
  });
  return {
    ...entry,
    ...{ id, family: 'stage', rule: kind, severity: 'info', firedAt: START, notifyFrom: 0, firedPosition: 1 },
    ...{ suppressed: null, item: null, dueDay: null, announcement: data },
  } as unknown as Alert;
}

const firing = (alert: Alert, ...replaced: Alert[]): AlertTransition => ({
  change: 'firing',
  alert,
  replaces: replaced.map(({ id }) => id),
  replaced,
  suppressed: null,
});
const withdrawn = (alert: Alert) =>
  ({
    change: 'withdrawn',
    alert,
    reason: 'typed twice',
    causes: ['retracted'],
    events: { count: 1, positions: [] },
    suppressed: null,
  }) as unknown as AlertTransition;

/** Routes the transitions, each as a change of its own. */
async function happen(...transitions: AlertTransition[]): Promise<void> {
  await withTransaction(delivery.test.database, async (tx) => {
    const changes = transitions.map((transition) => {
      const entry = { ...announcement({ orgUnit: transition.alert.orgUnit }), position: (position += 1) };
      return { entry, transitions: [transition] };
    });
    await process.router.route(tx, changes);
  });
}

async function after(ms: number): Promise<void> {
  now.advance(ms);
  await process.deliver();
}

const subjects = (): string[] => mail.mails.map(({ headers }) => headers['subject'] ?? '');

describe('mail to a person', () => {
  it('leaves at once for the first change; the others are collected over all units and subscriptions', async () => {
    await delivery.subscribe(person);
    await delivery.subscribe({ ...person, orgUnit: 'P1' });
    await happen(firing(stageAlert('1', 'P1', 1, 2)));
    await after(1_000);
    expect(subjects()).toEqual(['P1: service-levels, stage 1 → 2']);
    expect(mail.mails[0]?.to).toEqual(['leader@example.org']);
    await happen(firing(stageAlert('2', 'P2', 1, 2)), firing(stageAlert('3', 'VN', 2, 3)));
    await after(14 * MINUTE);
    expect(mail.mails).toHaveLength(1);
    await after(MINUTE);
    expect(subjects()[1]).toBe('2 changes: P2, VN');
    expect(mail.mails[1]?.text).toContain(
      '- P2: service-levels, stage 1 → 2\n- VN: service-levels, stage 2 → 3',
    );
  });

  it('is one for a service that flips five times in a minute', async () => {
    await delivery.subscribe(person);
    let last: Alert | undefined;
    for (let flip = 0; flip < 5; flip += 1) {
      const [from, to] = flip % 2 === 0 ? [1, 2] : [2, 1];
      const alert = stageAlert(`${flip}`, 'P1', from ?? 0, to ?? 0);
      await happen(firing(alert, ...(last ? [last] : [])));
      last = alert;
      await after(12_000);
    }
    await after(60 * MINUTE);
    expect(mail.mails).toHaveLength(1);
  });

  it('is a summary on Monday at 08:00 for a weekly subscription, but for what is critical', async () => {
    await delivery.subscribe({ ...person, digest: 'weekly' });
    await happen(firing(stageAlert('1', 'P1', 1, 2)), firing(stageAlert('2', 'P2', 1, 2)));
    await happen(firing({ ...stageAlert('3', 'VN', 3, 2), severity: 'critical' }));
    await after(MINUTE);
    expect(subjects()).toEqual(['VN: service-levels, stage 3 → 2']);
    now.set(Date.parse('2026-12-07T00:59:00Z'));
    await after(0);
    expect(mail.mails).toHaveLength(1);
    await after(2 * MINUTE);
    expect(subjects()[1]).toBe('Weekly summary, 2 changes: P1, P2');
    expect(mail.mails[1]?.text).toContain(
      '- P1: service-levels, stage 1 → 2\n- P2: service-levels, stage 1 → 2',
    );
    expect(mail.mails).toHaveLength(2);
  });

  it('withdraws within a minute, as an answer to the notice and with the reason of the source (case 17)', async () => {
    await delivery.subscribe(person);
    const alert = stageAlert('1', 'P1', 1, 3);
    await happen(firing(alert));
    await after(1_000);
    now.set(START + 26 * MINUTE);
    await happen(withdrawn(alert));
    await after(1_000);
    const [first, second] = mail.mails;
    expect(second?.headers['in-reply-to']).toBe(first?.headers['message-id']);
    expect(second?.headers['references']).toBe(first?.headers['message-id']);
    expect(subjects()[1]).toBe('Withdrawn: P1: service-levels, stage 1 → 3');
    expect(second?.text).toMatch(
      /^P1: the notice of \d\d:\d\d.* is withdrawn\nThe notice of .* rested on a record that its source took back: typed twice\.\nP1 is still at stage 1 \(s1\)\./,
    );
    expect(second?.text).not.toContain('fell');
  });

  it('withdraws the notices about 34 units in one mail each person', async () => {
    await delivery.subscribe(person);
    await delivery.subscribe({ ...person, channel: { kind: 'email', to: 'other@example.org' } });
    const units = Array.from({ length: 34 }, (_, index) => `U${index}`);
    await delivery.alerting.establish(...units.map((unit) => `VN/${unit}`));
    const alerts = units.map((unit, index) => stageAlert(`${index}`, unit, 1, 3));
    await happen(...alerts.map((alert) => firing(alert)));
    await after(1_000);
    await happen(...alerts.map(withdrawn));
    await after(1_000);
    expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual([
      'leader@example.org',
      'leader@example.org',
      'other@example.org',
      'other@example.org',
    ]);
    const withdrawal = mail.mails.at(-1);
    expect(withdrawal?.headers['subject']).toBe('34 notices withdrawn: U0, U1, U2 and 31 more');
    expect(withdrawal?.text.match(/ \| service-levels \| stage 1 → 3/g)).toHaveLength(34);
  });

  it('sends nothing of an alert that fired and was withdrawn inside the collection', async () => {
    await delivery.subscribe(person);
    await happen(firing(stageAlert('1', 'P1', 1, 2)));
    await after(1_000);
    const alert = stageAlert('2', 'P2', 1, 2);
    await happen(firing(alert));
    await after(MINUTE);
    await happen(withdrawn(alert));
    await after(60 * MINUTE);
    expect(mail.mails).toHaveLength(1);
  });

  it('is not sent when the subscription was paused or its key ended while it was collected (I7)', async () => {
    const { id } = await delivery.subscribe(person);
    await happen(firing(stageAlert('1', 'P1', 1, 2)));
    await process.subscriptions.change(id, delivery.caller, { paused: true });
    await after(MINUTE);
    await delivery.subscribe({ ...person, channel: { kind: 'email', to: 'other@example.org' } });
    await happen(firing(stageAlert('2', 'P2', 1, 2)));
    await process.keys.revoke(delivery.caller.id);
    await after(60 * MINUTE);
    expect(mail.mails).toEqual([]);
  });

  it('is composed once when two processes are at it at the same time (I4)', async () => {
    await delivery.subscribe(person);
    await happen(firing(stageAlert('1', 'P1', 1, 2)));
    const settings = { mailServer: mail.mailServer };
    const other = delivery.startProcess({ settings, tuning: { realClock: now, gatherMs: 1_000 } });
    now.advance(1_000);
    await Promise.all([process.deliver(), other.deliver(), process.deliver(), other.deliver()]);
    await Promise.all([process.deliver(), other.deliver()]);
    expect(mail.mails).toHaveLength(1);
  });

  it('carries a signed link that pauses the subscription without signing in', async () => {
    const { id } = await delivery.subscribe(person);
    await happen(firing(stageAlert('1', 'P1', 1, 2)));
    await after(1_000);
    const url = new URL(/<(.*)>/.exec(mail.mails[0]?.headers['list-unsubscribe'] ?? '')?.[1] ?? '');
    const messageId = url.pathname.split('/').at(-1) ?? '';
    await expect(process.links.follow(messageId, 'forged')).rejects.toMatchObject({
      code: 'unsubscribe-link-not-valid',
    });
    await process.links.follow(messageId, url.searchParams.get('signature') ?? '');
    expect(await process.subscriptions.get(id, delivery.caller)).toMatchObject({
      status: { state: 'paused', reason: 'unsubscribed' },
    });
  });
});
