import type { CheckRule, FailedCheck } from '../../queries/checks.js';

/** The kind of a number of a finding. `checks:numbers.…` holds the texts. */
type NumberName =
  | 'part'
  | 'whole'
  | 'used'
  | 'supplied'
  | 'unused'
  | 'selfFiled'
  | 'selfFiledLeast'
  | 'lastDays'
  | 'usualDays'
  | 'month'
  | 'usualMonth'
  | 'counted'
  | 'needed'
  | 'value'
  | 'limit'
  | 'measured'
  | 'reportedInAll';

interface NamedNumber {
  label: NumberName;
  /** Name of the measure that is counted, where the label mentions it. */
  name: string;
  amount: number;
}

type Compared = Pick<FailedCheck, 'rule' | 'name' | 'observed' | 'expected' | 'whole'>;

/** Returns the numbers of a finding, each with its kind. Every rule compares different numbers. */
export function numbersOf(check: Compared): NamedNumber[] {
  const { rule, name, observed, expected, whole } = check;
  const [one, other] = labels[rule];
  const compared = [
    { label: one, name, amount: observed },
    { label: other, name: whole?.name ?? name, amount: expected },
  ];
  return rule === 'unused-supply'
    ? [...compared, { label: 'unused', name, amount: expected - observed }]
    : compared;
}

/** For each rule, the kinds of what was observed and what it was compared with. */
const labels: Readonly<Record<CheckRule, readonly [NumberName, NumberName]>> = {
  'part-above-whole': ['part', 'whole'],
  'unused-supply': ['used', 'supplied'],
  'few-self-filed': ['selfFiled', 'selfFiledLeast'],
  'spike-at-period-end': ['lastDays', 'usualDays'],
  jump: ['month', 'usualMonth'],
  'narrow-hysteresis': ['counted', 'needed'],
  'out-of-range': ['value', 'limit'],
  'uneven-reports': ['measured', 'reportedInAll'],
};
