import type { EventName, LoggedEvent, PayloadOf } from '#event-log/domain';
import { DayZone, parseDay } from '#kernel';
import type { Delta } from '#maturity/domain';

export const hanoi = new DayZone('Asia/Ho_Chi_Minh');

export interface HappenedOptions {
  subject?: string;
  orgUnit?: string;
  position?: number;
}

/**
 * A logged event at noon of a day in Hanoi. Fields of the payload that the test does not care about may be
 * left out.
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
    data: { ...data },
  };
}

/** In the order in which the projector folds a history: by time, then by position. */
export function inOrder(history: readonly LoggedEvent[]): LoggedEvent[] {
  return [...history].sort((a, b) => a.time - b.time || a.position - b.position);
}

/**
 * What every measure that is measured on a day stands at, in its own scale; per-subject measures as
 * `measure[subject]`. How amounts are spread follows from them and is left out.
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

/** Without the parts by segment, for tests that look at the whole. */
export function withoutSegments(reading: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(reading).filter(([key]) => !key.includes('.segments[')));
}

export function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`${text} is no day`);
  return day;
}
