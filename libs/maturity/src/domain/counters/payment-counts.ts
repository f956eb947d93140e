import type { PaymentMade } from '#event-log/domain';
import type { Counts } from './counts.js';
import { countOf } from './counts.js';
import { amountsOf, type MoneyAmount } from './money-amounts.js';

/** A dossier paid in two instalments counts twice: a counter knows its own event only. */
export function paymentMade({ cashless, online }: PaymentMade): Counts {
  return {
    'payments.total': 1,
    'payments.cashless': countOf(cashless),
    'dossiers.paidOnline': countOf(online),
  };
}

/** Nothing when the amount is not told: silence is not a payment of nothing. */
export const amountPaid = ({ amount }: PaymentMade): MoneyAmount[] =>
  amount ? amountsOf('payments.amount', amount) : [];
