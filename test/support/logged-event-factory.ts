import { WEEKDAYS, WorkingCalendar } from '#calendar/domain';
import type { EventName, LoggedEvent, PayloadOf } from '#event-log/domain';
import { DayZone, parseDay } from '#kernel';
import type { Delta } from '#maturity/domain';

export const hanoi = new DayZone('Asia/Ho_Chi_Minh');

/** Monday to Friday, without holidays. */
export const weekdays = new WorkingCalendar(WEEKDAYS, hanoi);

export interface HappenedOptions {
  subject?: string;
  orgUnit?: string;
  position?: number;
}

/**
 * Returns a logged event at noon of a day in Hanoi. A test may leave out fields of the payload that it does
 * not need.
 */
export function happened<N extends EventName>(
  name: N,
  on: string,
  data: Partial<PayloadOf<N>> = {},
  { subject, orgUnit = 'VN-HN', position = 1 }: HappenedOptions = {},
): LoggedEvent {
  const time = hanoi.startOf(dayOf(on)) + 12 * 3_600_000;
  return {
    position,
    source: '/test',
    id: `${name}-${position}`,
    type: `vn.thang.${name}.v1`,
    subject: subject ?? `${name.split('.')[0]}/1`,
    orgUnit,
    time,
    recordedAt: time,
    backfill: false,
    amends: null,
    chain: null,
    run: null,
    data: { ...data },
  };
}

/** Returns the history in the order in which the projector folds it: by time, then by position. */
export function inOrder(history: readonly LoggedEvent[]): LoggedEvent[] {
  return [...history].sort((a, b) => a.time - b.time || a.position - b.position);
}

/**
 * Returns the total of every measure on a day, in the scale of the measure; by subject as `measure[subject]`.
 * Distributions follow from these totals and are left out.
 */
export function reading(deltas: readonly Delta[], on: string): Record<string, number> {
  const amounts = new Map<string, { amount: number; n: number }>();
  for (const { measure, subject, day, amount, n = 1 } of deltas) {
    if (day > dayOf(on) || measure.endsWith('.distribution')) continue;
    const key = subject === undefined ? measure : `${measure}[${subject}]`;
    const sum = amounts.get(key) ?? { amount: 0, n: 0 };
    amounts.set(key, { amount: sum.amount + amount, n: sum.n + n });
  }
  return Object.fromEntries(
    [...amounts].filter(([, { n }]) => n > 0).map(([key, { amount }]) => [key, amount]),
  );
}

/** Leaves out the segments, for tests of the totals. */
export function withoutSegments(reading: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(reading).filter(([key]) => !key.includes('.segments[')));
}

export function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`${text} is no day`);
  return day;
}
