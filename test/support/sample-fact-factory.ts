import { addMonths, formatDay } from '#kernel';
import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
import { dayOf } from './logged-event-factory.js';

/** The org unit that all facts of this file are about. */
export const ORG_UNIT = 'VN-HUE';

type Data = Readonly<Record<string, unknown>>;

export function fact(type: string, subject: string, data: Data = {}, on = '2026-06-01'): Fact {
  return {
    id: `${type}/${subject}/${on}`,
    type,
    subject,
    orgUnit: ORG_UNIT,
    time: `${on}T12:00:00+07:00`,
    data,
  };
}

/** Returns services, of which the first ones are digitised. */
export function services(count: number, digitized: number, how: Data, on = '2026-06-01'): Fact[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = `service/${index}`;
    const registered = fact('service.registered', subject, { name: `Dịch vụ ${index}` }, on);
    return index < digitized ? [registered, fact('service.digitized', subject, how, on)] : [registered];
  }).flat();
}

/** Returns reported figures of the org unit itself over a month, for example `2026-05`. */
export function reported(quantities: Readonly<Record<string, number>>, month = '2026-05'): Fact {
  const from = dayOf(`${month}-01`);
  const to = formatDay(addMonths(from, 1) - 1);
  return fact(
    'activity.reported',
    `org-unit/${ORG_UNIT}`,
    { period: { from: formatDay(from), to }, basis: 'period', quantities },
    to,
  );
}

export function published(
  index: string,
  value: number,
  components: Readonly<Record<string, number>>,
  on = '2026-06-01',
): Fact {
  return fact('index.published', `index/${index}`, { year: 2025, value, components }, on);
}

export function attested(framework: string, code: string, status: string): Fact {
  const evidence = ['https://example.vn/decisions/12'];
  return fact('capability.attested', `capability/${framework}/${code}`, { status, evidence });
}

/** Returns milestones of one of the six national tasks, of which the first ones are reached. */
export function milestones(task: number, planned: number, reached: number): Fact[] {
  return Array.from({ length: planned }, (_, index) => {
    const subject = `milestone/task-${task}-${index}`;
    const plan = fact('milestone.planned', subject, { title: `Mốc ${index}`, due: '2026-12-31', task });
    return index < reached ? [plan, fact('milestone.reached', subject, {}, '2026-06-02')] : [plan];
  }).flat();
}

/** Returns the same value for each name. */
export const each = (names: readonly string[], value: number): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, value]));
