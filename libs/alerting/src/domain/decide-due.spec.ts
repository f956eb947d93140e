import { alertRule } from '../../../../test/support/alert-rule-factory.js';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import { noAlerts, type AlertTransition, type TrackAlerts } from './alert.js';
import type { AnnouncementEntry } from './announcement-entry.js';
import { decideDue } from './decide-due.js';
import { applyTransitions, decidePending, decideTransitions } from './decide-transitions.js';
import type { AlertPolicy } from './new-alert.js';

const opened = gateEntry('gate-opened', 1, 100);
const closed = gateEntry('gate-closed', 2, 100);
const gateRules = [alertRule('gate-opened'), alertRule('gate-closed', { forDays: 1 })];

function gateEntry(kind: 'gate-opened' | 'gate-closed', position: number, day: number): AnnouncementEntry {
  return announcement({ kind, position, day, data: { item: { id: 'g1' } } });
}

function policyOf(rules: AlertPolicy['rules'], follows = true): AlertPolicy {
  return { rules, isWithin: () => true, isFollowed: () => follows };
}

function after(entries: readonly AnnouncementEntry[], policyAt: (index: number) => AlertPolicy): TrackAlerts {
  return entries.reduce<TrackAlerts>((track, entry, index) => {
    const policy = policyAt(index);
    const pending = decidePending(track, entry, policy);
    const transitions = decideTransitions(track, entry, policy);
    return applyTransitions({ ...track, pending }, transitions, entry.at, policy);
  }, noAlerts);
}

function dayEnds(track: TrackAlerts, today: number, policy: AlertPolicy): AlertTransition[] {
  return decideDue(track, { today, at: 1_000, isSustained: () => true }, policy);
}

const changesOf = (transitions: readonly AlertTransition[]): unknown[] =>
  transitions.map((transition) => ({
    change: transition.change,
    id: transition.alert.id,
    suppressed: transition.suppressed,
    ...(transition.change === 'firing' ? { replaces: transition.replaces } : {}),
    ...(transition.change === 'resolved' ? { because: transition.because } : {}),
  }));

describe('an alert that has waited for its movement to hold', () => {
  it('replaces the active alert about the same', () => {
    const policy = policyOf(gateRules);
    const track = after([opened, closed], () => policy);
    expect(changesOf(dayEnds(track, 101, policy))).toEqual([
      { change: 'firing', id: '2-gate', suppressed: null, replaces: ['1-gate'] },
    ]);
  });

  it.each([
    ['also suppressed', false, 'not-followed'],
    ['notifiable', true, null],
  ])('ends, when it fires suppressed, the active alert that was %s', (_, followedBefore, suppressed) => {
    const now = policyOf(gateRules, false);
    const track = after([opened, closed], (index) => policyOf(gateRules, index === 0 && followedBefore));
    const transitions = dayEnds(track, 101, now);
    expect(changesOf(transitions)).toEqual([
      { change: 'resolved', id: '1-gate', suppressed, because: 'changed' },
      { change: 'firing', id: '2-gate', suppressed: 'not-followed', replaces: [] },
    ]);
    expect(applyTransitions(track, transitions, 1_000, now).active.map(({ id }) => id)).toEqual(['2-gate']);
  });

  it('does not replace an active alert that ends on the same day, because it is too old', () => {
    const kpi = { id: 'full', direction: 'toward', days: 3 } as const;
    const policy = policyOf([
      alertRule('stage-advanced', { id: 'far', when: { kpi: { ...kpi, by: 30 } }, forDays: 1 }),
      alertRule('stage-advanced', { id: 'near', when: { kpi: { ...kpi, by: 10 } } }),
    ]);
    const moved = (position: number, day: number, to: number): AnnouncementEntry =>
      announcement({
        kind: 'kpi-moved',
        ...{ position, day },
        data: { kpi: 'full', value: { from: 0, to, numerator: null, denominator: null } },
      });
    const track = after([moved(1, 100, 20), moved(2, 102, 60)], () => policy);
    expect(changesOf(dayEnds(track, 103, policy))).toEqual([
      { change: 'resolved', id: '1-kpi', suppressed: 'elapsed', because: 'elapsed' },
      { change: 'firing', id: '2-kpi', suppressed: null, replaces: [] },
    ]);
  });
});
