import { alertRule } from '../../../../test/support/alert-rule-factory.js';
import { run } from '../../../../test/support/alert-shorthand.js';
import { announcement, stageRef } from '../../../../test/support/journal-entry-factory.js';
import type { AnnouncementEntry } from './announcement-entry.js';
import type { TrackAlerts } from './alert.js';
import type { AlertPolicy } from './new-alert.js';

const rules = [
  alertRule('stage-advanced'),
  alertRule('stage-regressed', { severity: 'critical' }),
  alertRule('threshold-approaching'),
];
const policy: AlertPolicy = { rules, isWithin: (code, scope) => code === scope || scope === 'VN' };
const changesOf = (entries: readonly AnnouncementEntry[], using = policy): string[][] =>
  run(entries, using).changes;
const stageAlert = ({ active }: TrackAlerts) => active.find(({ family }) => family === 'stage');

const advancedTo2 = announcement();
const fellTo1 = announcement({
  kind: 'stage-regressed',
  data: { from: stageRef(2), to: stageRef(1), next: to(2) },
});
const at2 = (progress: number, overrides: Partial<AnnouncementEntry> = {}): AnnouncementEntry =>
  announcement({
    kind: 'threshold-approaching',
    ...overrides,
    data: { from: stageRef(2), to: stageRef(2), progress, next: to(3) },
  });
const advancedTo3 = announcement({ data: { from: stageRef(2), to: stageRef(3), next: to(4) } });

function to(level: number): { level: number; id: string; unmet: []; bottleneck: null } {
  return { ...stageRef(level), unmet: [], bottleneck: null };
}

describe('stage alerts (I5: active alerts agree with the announced state)', () => {
  it('fire at a stage change, and name the alert that they replace at the next', () => {
    const { changes, track } = run([advancedTo2, fellTo1], policy);
    expect(changes).toEqual([['+stage'], ['+stage replaces 1-stage']]);
    expect(track.active).toMatchObject([{ id: '2-stage', kind: 'stage-regressed', severity: 'critical' }]);
  });

  it('do not fire again when the same stage change is announced again', () => {
    expect(changesOf([advancedTo2, advancedTo2])).toEqual([['+stage'], []]);
  });

  it('do not fire for history, which resolves with suppression the alert that it makes wrong', () => {
    const { changes, track } = run(
      [advancedTo2, { ...fellTo1, silent: true }, { ...advancedTo3, silent: true }],
      policy,
    );
    expect(changes).toEqual([['+stage'], ['(-stage:changed)'], []]);
    expect(track.active).toEqual([]);
  });

  it('stay when history confirms them', () => {
    expect(changesOf([advancedTo2, { ...advancedTo2, kind: 'baseline', silent: true }])[1]).toEqual([]);
  });

  it('do not fire for a baseline or a restatement', () => {
    expect(
      changesOf([
        { ...advancedTo2, kind: 'baseline' },
        { ...fellTo1, kind: 'restated' },
      ]),
    ).toEqual([[], []]);
  });

  it('are resolved when the framework no longer applies to the org unit', () => {
    const gone = announcement({ kind: 'restated', silent: true, data: { to: null, next: null } });
    expect(changesOf([advancedTo2, gone])[1]).toEqual(['(-stage:changed)']);
  });

  it('fire by the first rule that matches, and by none that does not cover the org unit', () => {
    const special = alertRule('stage-advanced', { id: 'special', units: ['VN'], severity: 'warning' });
    const { track } = run([advancedTo2], { ...policy, rules: [special, ...rules] });
    expect(stageAlert(track)).toMatchObject({ rule: 'special', severity: 'warning' });
    const elsewhere = { ...policy, rules: [alertRule('stage-advanced', { units: ['P2'] })] };
    expect(changesOf([advancedTo2], elsewhere)).toEqual([[]]);
  });

  it('are resolved by a change that no rule matches', () => {
    const onlyAdvanced = { ...policy, rules: [alertRule('stage-advanced', { units: ['P1'] })] };
    expect(changesOf([advancedTo2, fellTo1], onlyAdvanced)).toEqual([['+stage'], ['-stage:changed']]);
  });

  it('fire suppressed when the installation does not follow the framework, and then replace nothing', () => {
    const followsNone = { ...policy, isFollowed: () => false };
    expect(changesOf([advancedTo2, fellTo1], followsNone)).toEqual([
      ['(+stage)'],
      ['(-stage:changed)', '(+stage)'],
    ]);
    expect(run([advancedTo2], followsNone).track.active).toMatchObject([{ suppressed: 'not-followed' }]);
  });

  it('say each step of a stage that goes up and down three times by the id of the alert (case 16)', () => {
    const swings = [advancedTo2, fellTo1, advancedTo2, fellTo1, advancedTo2, fellTo1];
    expect(changesOf(swings)).toEqual([
      ['+stage'],
      ['+stage replaces 1-stage'],
      ['+stage replaces 2-stage'],
      ['+stage replaces 3-stage'],
      ['+stage replaces 4-stage'],
      ['+stage replaces 5-stage'],
    ]);
  });
});

describe('withdrawn alerts (case 17)', () => {
  const { day } = advancedTo2;
  const withdrawal = announcement({
    kind: 'withdrawn',
    day: day + 3,
    data: {
      from: stageRef(2),
      to: stageRef(1),
      causes: ['retracted'],
      events: { count: 1, positions: [77] },
      withdraws: { kind: 'stage-advanced', day },
      reason: 'typed twice',
    },
  });

  it('end as withdrawn with cause, events and reason, and no alert says that the org unit fell', () => {
    const { changes, transitions } = run([advancedTo2, withdrawal], policy);
    expect(changes).toEqual([['+stage'], ['-stage:withdrawn']]);
    expect(transitions[1]).toMatchObject([
      {
        change: 'withdrawn',
        alert: { id: '1-stage' },
        causes: ['retracted'],
        events: { count: 1, positions: [77] },
        reason: 'typed twice',
        suppressed: null,
      },
    ]);
  });

  it('are told although backfill caused the withdrawal', () => {
    expect(changesOf([advancedTo2, { ...withdrawal, silent: true }])[1]).toEqual(['-stage:withdrawn']);
  });

  it('are resolved instead when another movement is withdrawn and their stage no longer holds', () => {
    const earlier = { ...withdrawal, data: { ...withdrawal.data, withdraws: { kind: 'stage-advanced', day: day - 9 } } } as const; // prettier-ignore
    expect(changesOf([advancedTo2, earlier])[1]).toEqual(['-stage:changed']);
  });

  it('are both withdrawn when both of two movements in a row did not hold, also the replaced one', () => {
    const second = announcement({
      day: day + 1,
      data: { from: stageRef(2), to: stageRef(3), next: to(4), logPosition: 20 },
    });
    const of = (entry: AnnouncementEntry, from: number, down: number): AnnouncementEntry =>
      announcement({
        kind: 'withdrawn',
        day: day + 3,
        data: {
          ...{ from: stageRef(from), to: stageRef(down), next: to(down + 1) },
          withdraws: { kind: 'stage-advanced', day: entry.day, logPosition: entry.data.logPosition },
        },
      });
    const { changes, transitions, track } = run(
      [advancedTo2, second, of(second, 3, 2), of(advancedTo2, 2, 1)],
      policy,
    );
    expect(changes.slice(1)).toEqual([
      ['+stage replaces 1-stage'],
      ['-stage:withdrawn'],
      ['-stage:withdrawn'],
    ]);
    expect(transitions.slice(2).flat()).toMatchObject([
      { alert: { id: '2-stage' }, overtaken: false },
      { alert: { id: '1-stage' }, overtaken: true },
    ]);
    expect(track).toMatchObject({ active: [], ended: [] });
  });

  it('leave the alert that took the place of a withdrawn one, when that one holds', () => {
    const second = { ...advancedTo3, data: { ...advancedTo3.data, logPosition: 20 } };
    const first = announcement({
      kind: 'withdrawn',
      day: day + 3,
      data: {
        ...{ from: stageRef(3), to: stageRef(3), next: to(4) },
        withdraws: { kind: 'stage-advanced', day, logPosition: 10 },
      },
    });
    const { changes, track } = run([advancedTo2, second, first], policy);
    expect(changes[2]).toEqual(['-stage:withdrawn']);
    expect(track.active).toMatchObject([{ id: '2-stage' }]);
  });

  it('are withdrawn by item for gates, targets and milestones', () => {
    const item = { id: 'g2' };
    const opened = announcement({ kind: 'gate-opened', data: { item } });
    const undone = (id: string) =>
      announcement({ kind: 'withdrawn', data: { withdraws: { kind: 'gate-opened', item: { id }, day } } });
    const gates = { ...policy, rules: [alertRule('gate-opened')] };
    expect(changesOf([opened, undone('g1'), undone('g2')], gates)).toEqual([
      ['+gate g2'],
      [],
      ['-gate g2:withdrawn'],
    ]);
  });
});

describe('approaching alerts', () => {
  it('fire once and are resolved when progress falls or the stage is reached', () => {
    expect(changesOf([at2(0.85), at2(0.9), at2(0.79, { kind: 'kpi-moved' }), at2(0.8), advancedTo3])).toEqual(
      [
        ['+approaching s3'],
        [],
        ['-approaching s3:fell-back'],
        ['+approaching s3'],
        ['-approaching s3:reached', '+stage'],
      ],
    );
  });

  it('are resolved when the org unit falls to a lower stage', () => {
    expect(changesOf([at2(0.85), fellTo1])[1]).toEqual(['-approaching s3:changed', '+stage']);
  });

  it('do not fire when a fall leaves the org unit close to the stage that it lost', () => {
    const fell = announcement({
      kind: 'stage-regressed',
      data: { from: stageRef(3), to: stageRef(2), progress: 0.95, next: to(3) },
    });
    expect(changesOf([fell])).toEqual([['+stage']]);
  });

  it('do not fire for a baseline, and fire at the crossing', () => {
    expect(changesOf([at2(0.9, { kind: 'baseline' }), at2(0.9)])).toEqual([[], ['+approaching s3']]);
  });

  it('end as reached when their own gate opens, and stay when another gate becomes the closest', () => {
    const gate = (id: string) => ({ level: 4, id, unmet: [] as [], bottleneck: null });
    const open = (level: number) => ({ level, id: `open-${level}` });
    const near = announcement({
      kind: 'threshold-approaching',
      data: {
        from: open(1),
        to: open(1),
        item: { id: 'paper' },
        approaching: ['paper'],
        next: gate('paper'),
      },
    });
    const opened = (id: string, approaching: string[]) =>
      announcement({
        kind: 'gate-opened',
        data: { to: open(2), item: { id }, approaching, next: gate('cash') },
      });
    expect(changesOf([near, opened('paper', [])])[1]).toEqual(['-approaching paper:reached']);
    expect(changesOf([near, opened('safe', ['paper', 'cash'])])[1]).toEqual([]);
    expect(changesOf([near, opened('safe', ['cash'])])[1]).toEqual(['-approaching paper:fell-back']);
  });
});

describe('the cool-down of a rule', () => {
  const hour = 3_600_000;
  const cooling = { ...policy, rules: [alertRule('threshold-approaching', { coolDownMs: 10 * hour })] };
  const start = advancedTo2.at;
  const closeAt = (hours: number, progress = 0.9): AnnouncementEntry =>
    at2(progress, { at: start + hours * hour, ...(progress < 0.8 ? { kind: 'kpi-moved' } : {}) });
  const notifyFrom = (entries: readonly AnnouncementEntry[]): number | undefined =>
    run(entries, cooling).track.active[0]?.notifyFrom;

  it('delays the notification of an alert that fires again too soon, counted from the last one that was due', () => {
    expect(notifyFrom([closeAt(0)])).toBe(start);
    expect(notifyFrom([closeAt(0), closeAt(1, 0.5), closeAt(2)])).toBe(start + 10 * hour);
    const flapping = [closeAt(0), closeAt(1, 0.5), closeAt(2), closeAt(3, 0.5), closeAt(4)];
    expect(notifyFrom(flapping)).toBe(start + 10 * hour);
    expect(notifyFrom([...flapping, closeAt(11, 0.5), closeAt(12)])).toBe(start + 20 * hour);
  });

  it('runs on from the last notification when an alert is replaced before it was due', () => {
    const rule = alertRule('stage-advanced', { when: { stage: ['advanced', 'regressed'] }, coolDownMs: 10 * hour }); // prettier-ignore
    const entries = [advancedTo2, { ...fellTo1, at: start + hour }, { ...advancedTo2, at: start + 2 * hour }];
    expect(run(entries, { ...policy, rules: [rule] }).track.active[0]?.notifyFrom).toBe(start + 10 * hour);
  });
});
