import { problemFrom } from '../../api/problem.js';
import type { Subscription } from '../../queries/subscriptions.js';
import {
  draftOf,
  emptySubscription,
  missingFields,
  newSubscription,
  patchOf,
  subscriptionProblems,
} from './subscription-draft.js';

const unit = { code: '48', name: 'Đà Nẵng' };
const subscription: Subscription = {
  id: 'sub_1',
  orgUnit: '48',
  frameworks: ['f'],
  kinds: null,
  severity: 'info',
  digest: null,
  channel: { kind: 'webhook', url: 'https://a.example/' },
  language: 'vi',
  createdAt: '2025-09-02T00:00:00Z',
  owner: 'key',
  paused: false,
  state: 'active',
  stateReason: null,
  stateSince: null,
  suspension: null,
  oldSecretEndsAt: null,
};

describe('subscription draft', () => {
  it('requires the org unit and the address of its channel', () => {
    const draft = emptySubscription('vi');
    expect(missingFields(draft)).toEqual(['unit']);
    expect(missingFields({ ...draft, unit, channel: 'email', targets: { url: 'https://x' } })).toEqual([
      'to',
    ]);
    expect(missingFields({ ...draft, unit, channel: 'webhook', targets: { to: 'a@b.vn' } })).toEqual(['url']);
  });

  it('leaves empty lists out to mean "all", and sends only the address of its channel', () => {
    const draft = {
      ...emptySubscription('vi'),
      unit,
      channel: 'email' as const,
      targets: { to: ' a@b.vn ', url: 'https://left.over' },
    };
    expect(newSubscription(draft)).toEqual({
      orgUnit: '48',
      severity: 'info',
      channel: { kind: 'email', to: 'a@b.vn' },
      language: 'vi',
    });
    expect(newSubscription({ ...draft, kinds: ['stage-regressed'], frameworks: ['f'] })).toMatchObject({
      kinds: ['stage-regressed'],
      frameworks: ['f'],
    });
  });

  it('changes only what was edited, and says null for "all"', () => {
    const draft = draftOf(subscription, unit);
    expect(patchOf(subscription, draft)).toEqual({});
    expect(
      patchOf(subscription, { ...draft, frameworks: [], targets: { url: 'https://b.example/' } }),
    ).toEqual({ frameworks: null, channel: { url: 'https://b.example/' } });
  });

  it('sends when changes go out only where people get them, and null for the default', () => {
    const weekly = { ...emptySubscription('vi'), unit, digest: 'weekly' as const };
    expect(newSubscription({ ...weekly, channel: 'email', targets: { to: 'a@b.vn' } }).digest).toBe('weekly');
    expect(newSubscription({ ...weekly, channel: 'webhook' })).not.toHaveProperty('digest');
    const mail: Subscription = {
      ...subscription,
      channel: { kind: 'email', to: 'a@b.vn' },
      digest: 'weekly',
    };
    const draft = draftOf(mail, unit);
    expect(patchOf(mail, draft)).toEqual({});
    expect(patchOf(mail, { ...draft, digest: 'immediate' })).toEqual({ digest: 'immediate' });
    expect(patchOf(mail, { ...draft, digest: 'by-kind' })).toEqual({ digest: null });
    const hook: Subscription = { ...subscription, digest: 'weekly' };
    expect(patchOf(hook, draftOf(hook, unit))).toEqual({});
  });

  it("assigns the server's complaints to fields", () => {
    const problem = problemFrom(400, {
      errors: [
        { pointer: '/channel/url', detail: 'Private address.' },
        { pointer: '/frameworks/0', detail: 'No such framework.' },
        { pointer: '/elsewhere', detail: 'x' },
      ],
    });
    expect(subscriptionProblems(problem, 'en')).toEqual({
      url: 'Private address.',
      frameworks: 'No such framework.',
    });
  });
});
