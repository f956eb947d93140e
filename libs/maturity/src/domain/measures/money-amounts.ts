import type { Money } from '#event-log/domain';
import { segmentsId } from './segment-measures.js';

/** The currency of measures in money. Their segments hold every currency separately. */
const CURRENCY = 'VND';

interface MoneyAmount {
  measure: string;
  /** The amount in the currency's main unit. */
  amount: number;
  subject?: string;
}

/** Returns what a sum of money adds to a measure in money, and to its segment for the currency. */
export function amountsOf(measure: string, { amount, currency }: Money): MoneyAmount[] {
  const inCurrency = { measure: segmentsId(measure), amount, subject: `currency=${currency}` };
  return currency === CURRENCY ? [{ measure, amount }, inCurrency] : [inCurrency];
}
