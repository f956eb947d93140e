import { readFileSync } from 'node:fs';
import { alertRule } from '../../../../test/support/alert-rule-factory.js';
import { run } from '../../../../test/support/alert-shorthand.js';
import { announcement, stageRef } from '../../../../test/support/journal-entry-factory.js';
import type { AnnouncementEntry } from './announcement-entry.js';
import type { AlertPolicy } from './new-alert.js';
import { parseRules } from './parse-rules.js';

const policy: AlertPolicy = {
  rules: [alertRule('threshold-approaching')],
  isWithin: (code, scope) => code === scope || scope === 'VN',
};
function shippedRules(): AlertPolicy['rules'] {
  const parsed = parseRules(readFileSync('config/alerts.yaml', 'utf8'), 'config/alerts.yaml');
  return 'rules' in parsed ? parsed.rules : [];
}
const changesOf = (entries: readonly AnnouncementEntry[], using = policy): string[][] =>
  run(entries, using).changes;

describe('alerts of other kinds of tracks', () => {
  const everyRule: AlertPolicy = {
    ...policy,
    rules: [
      alertRule('gate-opened'),
      alertRule('gate-closed'),
      alertRule('stage-advanced', { id: 'band', when: { band: ['up'] } }),
      alertRule('stage-advanced', { id: 'score', when: { score: { by: 0.5 } } }),
      alertRule('stage-advanced', { id: 'item', when: { item: ['attested'] } }),
      alertRule('stage-advanced', { id: 'target', when: { target: ['missed'] } }),
      alertRule('stage-advanced', { id: 'milestone', when: { milestone: ['late', 'reached'] } }),
      alertRule('stage-advanced', {
        id: 'incident',
        when: { recorded: { type: 'vn.thang.system.incident-reported.v1', filter: { personalData: true } } },
      }),
    ],
  };
  const about = (
    kind: AnnouncementEntry['kind'],
    id: string,
    data: Partial<AnnouncementEntry['data']> = {},
  ): AnnouncementEntry => announcement({ kind, data: { item: { id }, ...data } });

  it('name each gate when one opens while another closes, also with an alert firing', () => {
    expect(
      changesOf(
        [
          about('gate-opened', 'g1'),
          about('gate-closed', 'g1'),
          about('gate-opened', 'g2'),
          about('gate-opened', 'g1'),
        ],
        everyRule,
      ),
    ).toEqual([['+gate g1'], ['+gate g1 replaces 1-gate'], ['+gate g2'], ['+gate g1 replaces 2-gate']]);
  });

  it('end a gate when a restatement shuts it', () => {
    const restated = announcement({ kind: 'restated', data: { gates: { opened: [], shut: ['g1'] }, kpis: [{} as never] } }); // prettier-ignore
    expect(changesOf([about('gate-opened', 'g1'), restated], everyRule)[1]).toEqual(['(-gate g1:changed)']);
  });

  it('fire for a band, and for a score that moves from 0.4 to 0.9', () => {
    const band = announcement({ kind: 'band-changed', data: { from: stageRef(1), to: stageRef(2) } });
    const score = (from: number, value: number) =>
      announcement({ kind: 'score-moved', data: { to: stageRef(2), score: { from, to: value } } });
    expect(changesOf([band, score(0.4, 0.9), score(0.9, 1), score(1, 1.4)], everyRule)).toEqual([
      ['+band'],
      ['+score'],
      [],
      ['+score replaces 2-score'],
    ]);
  });

  it('fire for a band by the shipped rules about stages, as an index has no stages', () => {
    const moved = (from: number, to: number) =>
      announcement({ kind: 'band-changed', data: { from: stageRef(from), to: stageRef(to) } });
    const { changes, transitions } = run([moved(1, 2), moved(2, 1)], { ...policy, rules: shippedRules() });
    expect(changes).toEqual([['+band'], ['+band replaces 1-band']]);
    expect(transitions.flat().map(({ alert: { rule, severity } }) => [rule, severity])).toEqual([
      ['stage-advanced', 'info'],
      ['stage-regressed', 'critical'],
    ]);
  });

  it('fire for the last attested item, and for a target that turns missed', () => {
    expect(
      changesOf(
        [
          about('item-attested', 'item-14'),
          about('item-revoked', 'item-14'),
          about('target-verdict', 't1', { verdict: { from: 'under-way', to: 'missed' } }),
          about('target-verdict', 't1', { verdict: { from: 'missed', to: 'reached' } }),
        ],
        everyRule,
      ),
    ).toEqual([['+item item-14'], ['-item item-14:changed'], ['+target t1'], ['-target t1:changed']]);
  });

  it('fire once for each silent source by the rule of the repository, until its facts come again', () => {
    const rules = shippedRules();
    const silence = { heard: '2026-03-09', from: '2026-03-13', usualGap: 1 };
    const about = (kind: 'check-fired' | 'check-cleared', source: string): AnnouncementEntry => {
      const check = { kind: 'source-silent' as const, source, count: 1, silence };
      const data = { item: { id: `source-silent ${source}` }, check };
      return announcement({ framework: null, edition: null, track: null, kind, data });
    };
    const fired = about('check-fired', '/one');
    const entries = [fired, fired, about('check-fired', '/two'), about('check-cleared', '/one'), fired];
    expect(changesOf(entries, { ...policy, rules })).toEqual([
      ['+check source-silent /one'],
      [],
      ['+check source-silent /two'],
      ['-check source-silent /one:cleared'],
      ['+check source-silent /one'],
    ]);
    expect(rules.find(({ id }) => id === 'source-silent')).toMatchObject({ severity: 'warning' });
  });

  it('follow a check of one source from its failure to its end', () => {
    const ofOrgUnit = { framework: null, edition: null, track: null };
    const check = (kind: 'check-fired' | 'check-cleared', source: string): AnnouncementEntry => {
      const data = {
        item: { id: `looks-alike ${source}` },
        check: { kind: 'looks-alike' as const, source, count: 1 },
      };
      return announcement({ ...ofOrgUnit, kind, data });
    };
    const ofChecks = (...asked: ('any' | 'jump' | 'looks-alike')[]): AlertPolicy => ({
      ...policy,
      rules: [alertRule('stage-advanced', { id: 'check', when: { check: asked } })],
    });
    const entries = [
      check('check-fired', '/one'),
      check('check-fired', '/two'),
      check('check-fired', '/one'),
      check('check-cleared', '/two'),
      check('check-cleared', '/two'),
    ];
    const followed = [
      ['+check looks-alike /one'],
      ['+check looks-alike /two'],
      [],
      ['-check looks-alike /two:cleared'],
      [],
    ];
    expect(changesOf(entries, ofChecks('looks-alike'))).toEqual(followed);
    expect(changesOf(entries, ofChecks('any'))).toEqual(followed);
    expect(changesOf(entries, ofChecks('jump'))).toEqual([[], [], [], [], []]);
  });

  it('follow a milestone from overdue to reached, and end when it is rescheduled', () => {
    const milestone = { framework: null, edition: null, track: null };
    const entries = [
      { ...about('milestone-late', 'm1'), ...milestone },
      { ...about('milestone-reached', 'm1'), ...milestone },
      { ...about('milestone-late', 'm2'), ...milestone },
      { ...about('milestone-rescheduled', 'm2'), ...milestone },
    ];
    expect(changesOf(entries, everyRule)).toEqual([
      ['+milestone m1'],
      ['+milestone m1 replaces 1-milestone'],
      ['+milestone m2'],
      ['-milestone m2:changed'],
    ]);
  });

  it('fire for an incident with personal data, and for no other', () => {
    const incident = (id: string, personalData: boolean): AnnouncementEntry =>
      about('recorded', id, {
        recorded: { type: 'vn.thang.system.incident-reported.v1', subject: 's', data: { personalData } },
      });
    expect(changesOf([incident('7', false), incident('8', true)], everyRule)).toEqual([[], ['+recorded 8']]);
  });
});

describe('a KPI that moves by an amount within some days', () => {
  const kpis: AlertPolicy = {
    ...policy,
    rules: [alertRule('stage-advanced', { id: 'kpi', when: { kpi: { id: 'any', direction: 'toward', by: 10, days: 30 } } })], // prettier-ignore
    kpiBefore: () => 40,
  };
  const unmet = { kpi: 'full', value: 45, threshold: 80, progress: 0.5, missing: null, eta: null };
  const moved = (value: number, direction: 'at-least' | 'at-most' = 'at-least'): AnnouncementEntry =>
    announcement({
      kind: 'kpi-moved',
      data: {
        kpi: 'full',
        value: { from: value - 1, to: value, numerator: value, denominator: 100 },
        next: { ...stageRef(3), unmet: [{ ...unmet, direction }], bottleneck: null },
      },
    });

  it('fires with the value of that time before it, and again after another such move', () => {
    const { changes, track } = run([moved(49), moved(50), moved(59), moved(60)], kpis);
    expect(changes).toEqual([[], ['+kpi full'], [], ['+kpi full replaces 2-kpi']]);
    expect(track.active[0]?.announcement.value).toMatchObject({ from: 40, to: 60 });
    expect(track.active[0]?.dueDay).toBe(moved(60).day + 30);
  });

  const back = (value: number): AnnouncementEntry => {
    const entry = moved(value);
    const step = { from: value + 5, to: value, numerator: value, denominator: 100 };
    return { ...entry, data: { ...entry.data, value: step } };
  };

  it('ends when the KPI moves back, and stays while it is still so far from where it was', () => {
    expect(changesOf([moved(58), back(53), back(45)], kpis)).toEqual([
      ['+kpi full'],
      [],
      ['-kpi full:fell-back'],
    ]);
  });

  it('does not fire at a step back, however far the KPI is from where it was', () => {
    expect(changesOf([back(55)], kpis)).toEqual([[]]);
  });

  it('counts a fall as progress where less is better', () => {
    const fall = { ...moved(30, 'at-most') };
    const step = { from: 31, to: 30, numerator: 30, denominator: 100 };
    const fell = { ...fall, data: { ...fall.data, value: step } };
    expect(changesOf([fell], kpis)).toEqual([['+kpi full']]);
    expect(changesOf([moved(60, 'at-most')], kpis)).toEqual([[]]);
  });
});
