import { announcement, stageRef } from '../../../../test/support/journal-entry-factory.js';
import { noAlerts, type AlertTransition, type TrackAlerts } from './alert.js';
import type { AlertRule } from './alert-rule.js';
import {
  applyTransitions,
  decideTransitions,
  type AlertPolicy,
  type AnnouncementEntry,
} from './decide-transitions.js';

const rule = (id: AlertRule['on'][number], overrides: Partial<AlertRule> = {}): AlertRule => ({
  id,
  on: [id],
  name: { vi: id, en: id },
  units: null,
  frameworks: null,
  severity: 'info',
  coolDownMs: 0,
  ...overrides,
});
const rules = [
  rule('stage-advanced'),
  rule('stage-regressed', { severity: 'critical' }),
  rule('threshold-approaching'),
];
const policy: AlertPolicy = { rules, isWithin: (code, scope) => code === scope || scope === 'VN' };

/**
 * Returns what each entry changed, in short: `+stage` fires, `+stage replaces 1-stage` takes the place of
 * another, `-stage:changed` is resolved, brackets mean suppressed.
 */
function run(
  entries: readonly AnnouncementEntry[],
  using: AlertPolicy = policy,
): { changes: string[][]; track: TrackAlerts } {
  let track = noAlerts;
  const changes = entries.map((entry, index) => {
    const transitions = decideTransitions(track, { ...entry, position: index + 1 }, using);
    track = applyTransitions(track, transitions, entry.at, using);
    return transitions.map(inShort);
  });
  return { changes, track };
}

function inShort(transition: AlertTransition): string {
  const text = shortOf(transition);
  return transition.suppressed === null ? text : `(${text})`;
}

function shortOf(transition: AlertTransition): string {
  const { family } = transition.alert;
  switch (transition.change) {
    case 'firing':
      return `+${family}${transition.replaces.map((id) => ` replaces ${id}`).join('')}`;
    case 'resolved':
      return `-${family}:${transition.because}`;
    case 'withdrawn':
      return `-${family}:withdrawn`;
    case 'acknowledged':
      return `${family} taken`;
    default:
      return transition satisfies never;
  }
}

const advancedTo2 = announcement();
const fellTo1 = announcement({
  kind: 'stage-regressed',
  data: { from: stageRef(2), to: stageRef(1), next: to(2) },
});
const at2 = (progress: number | null, overrides: Partial<AnnouncementEntry> = {}): AnnouncementEntry =>
  announcement({
    kind: 'threshold-approaching',
    ...overrides,
    data: { from: stageRef(2), to: stageRef(2), progress, next: to(3) },
  });
const advancedTo3 = announcement({ data: { from: stageRef(2), to: stageRef(3), next: to(4) } });

function to(level: number): { level: number; id: string; unmet: []; bottleneck: null } {
  return { ...stageRef(level), unmet: [], bottleneck: null };
}

describe('decideTransitions (I5: active alerts agree with the announced state)', () => {
  it('resolves an approaching alert as reached when its gate opens, whichever gate it is', () => {
    const gate = (id: string) => ({ level: 4, id, unmet: [] as [], bottleneck: null });
    const open = (level: number) => ({ level, id: `open-${level}` });
    const near = announcement({
      kind: 'threshold-approaching',
      data: { from: open(1), to: open(1), progress: 0.9, next: gate('paper') },
    });
    const after = (opened: string[]) =>
      announcement({
        data: { from: open(1), to: open(2), progress: 0.1, next: gate('cash'), gates: { opened, shut: [] } },
      });
    expect(run([near, after(['paper'])]).changes).toEqual([
      ['+approaching'],
      ['-approaching:reached', '+stage'],
    ]);
    expect(run([near, after(['safe'])]).changes[1]).toEqual(['-approaching:changed', '+stage']);
  });

  it('fires an alert for a stage change and replaces it at the next change', () => {
    const { changes, track } = run([advancedTo2, fellTo1]);
    expect(changes).toEqual([['+stage'], ['+stage replaces 1-stage']]);
    expect(track.stage).toMatchObject({ id: '2-stage', kind: 'stage-regressed', severity: 'critical' });
  });

  it('changes nothing when the same stage change is announced again', () => {
    expect(run([advancedTo2, advancedTo2]).changes).toEqual([['+stage'], []]);
  });

  it('fires an approaching alert once and resolves it when progress falls or the stage is reached', () => {
    const { changes } = run([at2(0.85), at2(0.9), at2(0.79, { kind: 'kpi-moved' }), at2(0.8), advancedTo3]);
    expect(changes).toEqual([
      ['+approaching'],
      [],
      ['-approaching:fell-back'],
      ['+approaching'],
      ['-approaching:reached', '+stage'],
    ]);
  });

  it('changes nothing when progress is unknown', () => {
    expect(run([at2(0.85), at2(null, { kind: 'kpi-moved' })]).changes).toEqual([['+approaching'], []]);
  });

  it('resolves an approaching alert when the org unit falls to a lower stage', () => {
    expect(run([at2(0.85), fellTo1]).changes[1]).toEqual(['-approaching:changed', '+stage']);
  });

  it('fires no stage alert for history, and resolves with suppression the alert that history makes wrong', () => {
    const { changes, track } = run([
      advancedTo2,
      { ...fellTo1, silent: true },
      { ...advancedTo3, silent: true },
    ]);
    expect(changes).toEqual([['+stage'], ['(-stage:changed)'], []]);
    expect(track.stage).toBeNull();
  });

  it('keeps a stage alert that history confirms', () => {
    expect(run([advancedTo2, { ...advancedTo2, kind: 'baseline', silent: true }]).changes[1]).toEqual([]);
  });

  it('suppresses an approaching alert from a baseline, and replaces it by a notifiable one at the crossing', () => {
    const { changes, track } = run([at2(0.9, { kind: 'baseline' }), at2(0.9), at2(0.95)]);
    expect(changes).toEqual([['(+approaching)'], ['+approaching replaces 1-approaching'], []]);
    expect(track.approaching?.suppressed).toBeNull();
  });

  it('fires no stage alert for a baseline or a restatement', () => {
    expect(
      run([
        { ...advancedTo2, kind: 'baseline' },
        { ...fellTo1, kind: 'restated' },
      ]).changes,
    ).toEqual([[], []]);
  });

  it('fires nothing without a matching rule, and still resolves', () => {
    const onlyAdvanced = { ...policy, rules: [rule('stage-advanced', { units: ['P1'] })] };
    expect(run([advancedTo2, fellTo1], onlyAdvanced).changes).toEqual([['+stage'], ['-stage:changed']]);
    const elsewhere = { ...policy, rules: [rule('stage-advanced', { units: ['P2'] })] };
    expect(run([advancedTo2], elsewhere).changes).toEqual([[]]);
  });

  it('uses the first rule that matches', () => {
    const special = rule('stage-advanced', { id: 'special', units: ['VN'], severity: 'warning' });
    expect(run([advancedTo2], { ...policy, rules: [special, ...rules] }).track.stage).toMatchObject({
      rule: 'special',
      severity: 'warning',
    });
  });
});

describe('cool-down of a rule', () => {
  const hour = 3_600_000;
  const cooling = { ...policy, rules: [rule('threshold-approaching', { coolDownMs: 10 * hour })] };
  const start = advancedTo2.at;
  const closeAt = (hours: number, progress = 0.9): AnnouncementEntry =>
    at2(progress, { at: start + hours * hour });

  it('delays the notification of an alert that fires again too soon, counted from the last one that was due', () => {
    expect(run([closeAt(0)], cooling).track.approaching?.notifyFrom).toBe(start);
    expect(run([closeAt(0), closeAt(1, 0.5), closeAt(2)], cooling).track.approaching?.notifyFrom).toBe(
      start + 10 * hour,
    );
    const flapping = [closeAt(0), closeAt(1, 0.5), closeAt(2), closeAt(3, 0.5), closeAt(4)];
    expect(run(flapping, cooling).track.approaching?.notifyFrom).toBe(start + 10 * hour);
    expect(run([...flapping, closeAt(11, 0.5), closeAt(12)], cooling).track.approaching?.notifyFrom).toBe(
      start + 20 * hour,
    );
  });
});
