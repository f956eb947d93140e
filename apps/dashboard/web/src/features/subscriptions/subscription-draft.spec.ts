import { problemFrom } from '../../api/problem.js';
import {
  emptySubscription,
  missingFields,
  newSubscription,
  subscriptionProblems,
} from './subscription-draft.js';

const unit = { code: '48', name: 'Đà Nẵng' };

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
