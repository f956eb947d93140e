import {
  applyTransitions,
  noAlerts,
  decideTransitions,
  type AlertChange,
  type AlertPolicy,
  type AnnouncementEntry,
} from '#alerting/domain';
import { alertRule } from '../../../../test/support/alert-rule-factory.js';
import { announcement, stageRef } from '../../../../test/support/journal-entry-factory.js';
import { planMessages, type Plan, type Subscriber, type NotificationLogEntry } from './plan-messages.js';
import type { Subscription } from './subscription.js';

const HOUR = 3_600_000;
const policy: AlertPolicy = {
  rules: [
    alertRule('stage-advanced'),
    alertRule('stage-regressed', { severity: 'critical' }),
    alertRule('threshold-approaching', { coolDownMs: 10 * HOUR }),
  ],
  isWithin: () => true,
};

const subscription = (id: string, overrides: Partial<Subscription> = {}): Subscription => ({
  id,
  owner: 'key',
  orgUnit: 'P1',
  frameworks: null,
  kinds: null,
  severity: 'info',
  channel: { kind: 'page' },
  language: 'vi',
  createdAt: 0,
  pause: null,
  goneSince: null,
  oldSecretEndsAt: null,
  digest: null,
  ...overrides,
});

const next3 = { ...stageRef(3), unmet: [], bottleneck: null };
const advanced = announcement({ data: { to: stageRef(2), next: next3, progress: 0.1 } });
const fell = announcement({
  kind: 'stage-regressed',
  data: { from: stageRef(2), to: stageRef(1), progress: 0.1 },
});
const close = announcement({
  kind: 'threshold-approaching',
  data: { from: stageRef(2), to: stageRef(2), progress: 0.9, next: next3 },
});
const back = announcement({
  kind: 'kpi-moved',
  data: { from: stageRef(2), to: stageRef(2), progress: 0.5, next: next3 },
});

/** Returns the changes that the entries cause, an hour apart. */
function changesOf(entries: readonly AnnouncementEntry[]): AlertChange[] {
  let track = noAlerts;
  return entries.map((given, index) => {
    const entry = { ...given, position: index + 1, at: given.at + index * HOUR };
    const transitions = decideTransitions(track, entry, policy);
    track = applyTransitions(track, transitions, entry.at, policy);
    return { entry, transitions };
  });
}

function plan(
  entries: readonly AnnouncementEntry[],
  subscriptions: readonly Subscription[],
  stored: NotificationLogEntry[] = [],
): Plan {
  return planChanges(
    changesOf(entries),
    subscriptions.map((one) => ({ subscription: one, suppressed: null })),
    stored,
  );
}

function planChanges(
  changes: AlertChange[],
  subscribers: Subscriber[],
  stored: NotificationLogEntry[] = [],
): Plan {
  let count = 0;
  return planMessages(
    changes,
    () => subscribers,
    stored,
    () => `m${(count += 1)}`,
  );
}

const inShort = ({ messages }: Plan): string[] =>
  messages.map(
    ({ position, subscriptionId, transition, alertId, suppressed }) =>
      `${position} ${subscriptionId}: ${transition.change} ${alertId}${suppressed ? ` (${suppressed})` : ''}`,
  );

describe('planMessages', () => {
  it('writes one message per transition and subscriber of a system, ungrouped and at once', () => {
    expect(inShort(plan([advanced, close, fell], [subscription('s')]))).toEqual([
      '1 s: firing 1-stage',
      '2 s: firing 2-approaching',
      '3 s: resolved 2-approaching',
      '3 s: firing 3-stage',
    ]);
  });

  it('ends a replaced alert for a subscriber that does not get the alert that replaces it', () => {
    const onlyAdvanced = subscription('a', { kinds: ['stage-advanced'] });
    expect(inShort(plan([advanced, fell], [onlyAdvanced]))).toEqual([
      '1 a: firing 1-stage',
      '2 a: resolved 1-stage',
    ]);
  });

  it('collects the transitions for a person instead of writing messages', () => {
    const person = subscription('p', { channel: { kind: 'email', to: 'a@example.org' } });
    const { messages, collected } = plan([advanced, close, fell], [person]);
    expect(messages).toEqual([]);
    expect(collected.map(({ position, transition }) => `${position} ${transition.change}`)).toEqual([
      '1 firing',
      '2 firing',
      '3 resolved',
      '3 firing',
    ]);
  });

  it('notifies of an end only the subscribers that were notified of the alert', () => {
    const late = subscription('late', { kinds: ['stage-advanced'] });
    expect(inShort(plan([close, back], [subscription('s'), late]))).toEqual([
      '1 s: firing 1-approaching',
      '2 s: resolved 1-approaching',
    ]);
  });

  it('notifies a subscriber to approaching alerts only when the stage is reached', () => {
    const onlyClose = subscription('c', { kinds: ['threshold-approaching'] });
    const reached = announcement({
      data: { from: stageRef(2), to: stageRef(3), next: null, progress: null },
    });
    expect(inShort(plan([close, reached], [onlyClose]))).toEqual([
      '1 c: firing 1-approaching',
      '2 c: resolved 1-approaching',
    ]);
  });

  it('filters by framework, kind and minimum severity', () => {
    const deaf = [
      subscription('a', { frameworks: ['other'] }),
      subscription('b', { kinds: ['stage-regressed'] }),
      subscription('c', { severity: 'critical' }),
    ];
    expect(inShort(plan([advanced], deaf))).toEqual([]);
    expect(inShort(plan([advanced, fell], deaf))).toEqual(['2 b: firing 2-stage', '2 c: firing 2-stage']);
  });

  it('writes no message about what history fires, but ends an alert that was notified', () => {
    expect(inShort(plan([advanced, { ...fell, silent: true }], [subscription('s')]))).toEqual([
      '1 s: firing 1-stage',
      '2 s: resolved 1-stage',
    ]);
  });

  it('writes a suppressed message with its reason for a subscriber that may not be notified', () => {
    const suppressed: Subscriber[] = [{ subscription: subscription('s'), suppressed: 'key-ended' }];
    expect(inShort(planChanges(changesOf([close, back]), suppressed))).toEqual([
      '1 s: firing 1-approaching (key-ended)',
    ]);
  });
});

describe('cool-down of alerts in messages', () => {
  const flapping = changesOf([close, back, close, back]);
  const subscribers: Subscriber[] = [{ subscription: subscription('s'), suppressed: null }];

  it('suppresses the message of an alert that fires and is resolved within the cool-down', () => {
    expect(inShort(planChanges(flapping, subscribers))).toEqual([
      '1 s: firing 1-approaching',
      '2 s: resolved 1-approaching',
      '3 s: firing 3-approaching (settled-before-told)',
    ]);
  });

  it('plans the same when the changes come in several batches', () => {
    const first = planChanges(flapping.slice(0, 3), subscribers);
    const [, , waiting] = first.messages;
    expect(waiting?.notBefore).toBe(close.at + 10 * HOUR);
    const second = planChanges(flapping.slice(3), subscribers, [waiting!]);
    expect(second).toEqual({ messages: [], collected: [], suppressed: [waiting!.messageId] });
  });

  it('notifies of the end when the message of the alert was already tried', () => {
    const [, , waiting] = planChanges(flapping.slice(0, 3), subscribers).messages;
    const second = planChanges(flapping.slice(3), subscribers, [{ ...waiting!, tried: true }]);
    expect(inShort(second)).toEqual(['4 s: resolved 3-approaching']);
  });
});
