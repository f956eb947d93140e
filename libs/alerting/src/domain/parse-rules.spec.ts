import { readFileSync } from 'node:fs';
import { parseRules } from './parse-rules.js';
import type { ConditionName } from './rule-conditions.js';
import { rulesSchema } from './rules-schema.js';

const valid = `
rules:
  - id: lost
    when: { stage: [regressed, advanced] }
    units: [VN]
    severity: critical
    for: 3d
    coolDown: 6h
    name: { vi: Xuống, en: Lost }
`;
const withWhen = (when: string): string => valid.replace('{ stage: [regressed, advanced] }', when);
const repository = (path: string): string =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

/** Each condition as it is written, and as it is read. */
const conditions: Readonly<Record<ConditionName, [written: string, read: object]>> = {
  stage: ['{ stage: advanced }', { stage: ['advanced'] }],
  approaching: ['{ approaching: true }', { approaching: true }],
  gate: ['{ gate: [opened, closed] }', { gate: ['opened', 'closed'] }],
  band: ['{ band: up }', { band: ['up'] }],
  kpi: [
    '{ kpi: { id: full-process, away: 5, in: 7d } }',
    { kpi: { id: 'full-process', direction: 'away', by: 5, days: 7 } },
  ],
  score: ['{ score: { by: 2.5 } }', { score: { by: 2.5 } }],
  item: ['{ item: attested }', { item: ['attested'] }],
  target: ['{ target: missed }', { target: ['missed'] }],
  milestone: ['{ milestone: [late, reached] }', { milestone: ['late', 'reached'] }],
  check: ['{ check: [any, jump, service-not-counted] }', { check: ['any', 'jump', 'service-not-counted'] }],
  recorded: [
    '{ recorded: { type: vn.thang.risk.raised.v1, filter: { severity: high } } }',
    { recorded: { type: 'vn.thang.risk.raised.v1', filter: { severity: 'high' } } },
  ],
};

describe('parseRules', () => {
  it('reads a rule with all its members', () => {
    expect(parseRules(valid, 'a.yaml')).toEqual({
      rules: [
        {
          id: 'lost',
          name: { vi: 'Xuống', en: 'Lost' },
          when: { stage: ['regressed', 'advanced'] },
          units: ['VN'],
          frameworks: null,
          severity: 'critical',
          forDays: 3,
          coolDownMs: 21_600_000,
        },
      ],
    });
  });

  it.each(Object.entries(conditions))('reads the condition %s', (_, [written, read]) => {
    expect(parseRules(withWhen(written), 'a.yaml')).toMatchObject({ rules: [{ when: read }] });
  });

  it('takes any KPI that the next stage needs when a KPI has no id', () => {
    expect(parseRules(withWhen('{ kpi: { toward: 10, in: 30d } }'), 'a.yaml')).toMatchObject({
      rules: [{ when: { kpi: { id: 'any', direction: 'toward', by: 10, days: 30 } } }],
    });
  });

  it('reads the rules file of the repository, which has a rule for each kind of news and no other', () => {
    const parsed = parseRules(repository('config/alerts.yaml'), 'config/alerts.yaml');
    expect('rules' in parsed && parsed.rules.map(({ id }) => id)).toEqual([
      'stage-regressed',
      'stage-advanced',
      'gate-closed',
      'gate-opened',
      'approaching',
      'kpi-moved-10-points',
      'milestone-late',
      'milestone-reached',
      'personal-data-incident',
      'source-silent',
    ]);
  });

  it('has a schema file for editors that equals the schema in the code', () => {
    expect(JSON.parse(repository('config/alerts.schema.json'))).toEqual(rulesSchema);
  });

  it.each([
    ['unknown moves', valid.replace('advanced', 'lost'), '/rules/0/when/stage/1', 'enum'],
    ['unknown severities', valid.replace('critical', 'urgent'), '/rules/0/severity', 'enum'],
    ['cool-downs without a unit', valid.replace('6h', '6 hours'), '/rules/0/coolDown', 'pattern'],
    ['a time to hold in hours', valid.replace('3d', '3h'), '/rules/0/for', 'pattern'],
    ['a missing English name', valid.replace(', en: Lost', ''), '/rules/0/name', 'required'],
    ['members it does not know', valid.replace('units:', 'unit:'), '/rules/0', 'additionalProperties'],
    ['two conditions', withWhen('{ stage: advanced, gate: opened }'), '/rules/0/when', 'maxProperties'],
    ['no condition', withWhen('{}'), '/rules/0/when', 'minProperties'],
    ['unknown conditions', withWhen('{ mood: good }'), '/rules/0/when', 'additionalProperties'],
    ['a KPI without a direction', withWhen('{ kpi: { in: 30d } }'), '/rules/0/when/kpi', 'oneOf'],
    ['unknown checks', withWhen('{ check: mood }'), '/rules/0/when/check', 'enum'],
    ['ids that are used twice', valid + valid.replace('rules:\n', ''), '/rules/1/id', 'unique-id'],
    ['files without rules', '[]', '', 'type'],
    ['text that is no YAML', 'rules: [', '', 'yaml'],
    ['keys that repeat', `${valid}    severity: info\n`, '', 'yaml'],
  ])('refuses %s and says where', (_, text, path, rule) => {
    expect(parseRules(text, 'a.yaml')).toEqual({
      errors: expect.arrayContaining([expect.objectContaining({ file: 'a.yaml', path, rule })]),
    });
  });

  it.each([
    [valid.replace('critical', 'urgent'), 'must be one of info, warning, critical'],
    [withWhen('{ stage: up }'), 'must be one of advanced, regressed'],
    [withWhen('{ kpi: { in: 30d } }'), 'must have either toward or away'],
    [
      withWhen('{}'),
      'must have exactly one of stage, approaching, gate, band, kpi, score, item, target, milestone, recorded, check',
    ],
    [
      valid.replace('units:', 'unit:'),
      'unknown member "unit"; allowed: id, name, when, units, frameworks, severity, for, coolDown',
    ],
  ])('says what is allowed where a value is wrong', (text, detail) => {
    expect(parseRules(text, 'a.yaml')).toMatchObject({ errors: [{ detail }] });
  });
});
