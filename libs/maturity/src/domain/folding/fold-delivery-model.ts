import { addMonths } from '#kernel';
import type { Day } from '#kernel';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

interface Use {
  day: Day;
  count: number;
}

/**
 * Uses count for twelve months, and only while the model lives: a discontinued model is in use by nobody, whatever it
 * was before. Uses before its introduction was reported count all the same; uses after its end do not.
 */
export function foldDeliveryModel(
  history: readonly Dated<'delivery-model'>[],
  ledger: Ledger,
  subject: string,
): void {
  let discontinued = false;
  let uses: Use[] = [];
  for (const { day, event } of history) {
    switch (event.type) {
      case 'vn.thang.delivery-model.introduced.v1':
        discontinued = false;
        ledger.set('deliveryModels.active', day, 1);
        ledger.add('deliveryModels.uses', day, 0, subject);
        break;
      case 'vn.thang.delivery-model.used.v1':
        if (!discontinued) uses.push({ day, count: event.data.count });
        break;
      case 'vn.thang.delivery-model.discontinued.v1':
        discontinued = true;
        bookUses(uses, day, ledger, subject);
        uses = [];
        ledger.clear(day);
        break;
      default:
        event satisfies never;
    }
  }
  bookUses(uses, null, ledger, subject);
}

/** Each use lasts until it is twelve months old or the model ends. */
function bookUses(uses: readonly Use[], end: Day | null, ledger: Ledger, subject: string): void {
  for (const { day, count } of uses) {
    const expires = addMonths(day, 12);
    ledger.add('deliveryModels.uses', day, count, subject);
    ledger.takeBack('deliveryModels.uses', end === null ? expires : Math.min(expires, end), count, subject);
  }
}
