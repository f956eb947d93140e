import type { Money } from '#event-log/domain';
import type { Day } from '#kernel';
import { amountsOf } from '../counters/money-amounts.js';
import type { Ledger } from './ledger.js';

/** Spent on this day. */
export function addMoney(measure: string, money: Money, day: Day, ledger: Ledger): void {
  for (const { measure: id, amount, subject } of amountsOf(measure, money))
    ledger.add(id, day, amount, subject);
}
