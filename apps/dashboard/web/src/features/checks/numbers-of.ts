import type { CheckRule, FailedCheck } from '../../queries/checks.js';

/** What a number of a finding is; `checks:numbers.…` has the words. */
type NumberName =
  'part' | 'whole' | 'used' | 'supplied' | 'unused' | 'lastDays' | 'usualDays' | 'month' | 'usualMonth';

interface NamedNumber {
  label: NumberName;
  /** Of the measure that is counted, where the label speaks of it. */
  name: string;
  amount: number;
}

type Compared = Pick<FailedCheck, 'rule' | 'name' | 'observed' | 'expected' | 'whole'>;

/** The numbers that a finding rests on, each by what it is: every rule compares something else. */
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

/** What was observed, and what it was held against. */
const labels: Readonly<Record<CheckRule, readonly [NumberName, NumberName]>> = {
  'part-above-whole': ['part', 'whole'],
  'unused-supply': ['used', 'supplied'],
  'spike-at-period-end': ['lastDays', 'usualDays'],
  jump: ['month', 'usualMonth'],
};
