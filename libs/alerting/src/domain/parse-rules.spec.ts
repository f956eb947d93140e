import { readFileSync } from 'node:fs';
import { parseRules } from './parse-rules.js';

const valid = `
rules:
  - id: lost
    on: [stage-regressed, stage-advanced]
    units: [VN]
    severity: critical
    coolDown: 6h
    name: { vi: Tụt, en: Lost }
`;

describe('parseRules', () => {
  it('reads a rule with all its members', () => {
    expect(parseRules(valid, 'a.yaml')).toEqual({
      rules: [
        {
          id: 'lost',
          name: { vi: 'Tụt', en: 'Lost' },
          on: ['stage-regressed', 'stage-advanced'],
          units: ['VN'],
          frameworks: null,
          severity: 'critical',
          coolDownMs: 21_600_000,
        },
      ],
    });
  });

  it('reads the rules file of the repository', () => {
    const file = new URL('../../../../config/alerts.yaml', import.meta.url);
    const parsed = parseRules(readFileSync(file, 'utf8'), 'config/alerts.yaml');
    expect(parsed).toMatchObject({
      rules: [{ on: ['stage-regressed'] }, { on: ['stage-advanced'] }, { on: ['threshold-approaching'] }],
    });
  });

  it.each([
    ['unknown kinds', valid.replace('stage-advanced', 'stage-lost'), '/rules/0/on/1', 'enum'],
    ['unknown severities', valid.replace('critical', 'urgent'), '/rules/0/severity', 'enum'],
    ['cool-downs without a unit', valid.replace('6h', '6 hours'), '/rules/0/coolDown', 'pattern'],
    ['a missing English name', valid.replace(', en: Lost', ''), '/rules/0/name', 'required'],
    ['members it does not know', valid.replace('units:', 'unit:'), '/rules/0', 'additionalProperties'],
    ['ids that are used twice', valid + valid.replace('rules:\n', ''), '/rules/1/id', 'unique-id'],
    ['files without rules', '[]', '', 'type'],
    ['text that is no YAML', 'rules: [', '', 'yaml'],
    ['keys that repeat', `${valid}    severity: info\n`, '', 'yaml'],
  ])('refuses %s and says where', (_, text, path, rule) => {
    expect(parseRules(text, 'a.yaml')).toEqual({
      errors: expect.arrayContaining([expect.objectContaining({ file: 'a.yaml', path, rule })]),
    });
  });

  it('names the allowed values when a value is wrong', () => {
    const parsed = parseRules(valid.replace('critical', 'urgent'), 'a.yaml');
    expect(parsed).toMatchObject({ errors: [{ detail: 'must be one of info, warning, critical' }] });
  });
});
