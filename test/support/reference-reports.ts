import { isOfType, type LoggedEvent } from '#event-log/domain';
import { addMonths, monthOf, parseDay } from '#kernel';
import type { Delta } from '#maturity/domain';

interface Added {
  orgUnit: string;
  delta: Delta;
}

/** Says naively which flows an org unit reported in a month: from the periods of its reports. */
export class ReferenceReports {
  /** The quantities reported, by org unit and month. */
  private readonly reported = new Map<string, Set<string>>();

  constructor(
    facts: readonly LoggedEvent[],
    private readonly deltas: readonly Added[],
  ) {
    for (const event of facts) {
      if (!isOfType(event, 'vn.thang.activity.reported.v1')) continue;
      const { period, basis = 'period', quantities } = event.data;
      const [from, to] = [parseDay(period?.from ?? ''), parseDay(period?.to ?? '')];
      if (from === undefined || to === undefined || basis !== 'period') continue;
      for (const [quantity, amount] of Object.entries(quantities))
        for (let month = monthOf(from); month <= to; month = addMonths(month, 1))
          if (typeof amount === 'number') this.add(`${event.orgUnit} ${month}`, quantity);
    }
  }

  /** Returns whether the org unit reported one of these flows for the month of the delta, but not all. */
  isUneven({ orgUnit, delta }: Added, flows: readonly string[]): boolean {
    const month = monthOf(delta.day);
    const reported = this.reported.get(`${orgUnit} ${month}`) ?? new Set();
    const isCounted = (flow: string): boolean => {
      const own = this.deltas.filter(
        (each) =>
          each.orgUnit === orgUnit && each.delta.measure === flow && monthOf(each.delta.day) === month,
      );
      return own.reduce((sum, each) => sum + (each.delta.n ?? 1), 0) > 0;
    };
    return (
      flows.some((flow) => reported.has(flow)) &&
      !flows.every((flow) => reported.has(flow) || isCounted(flow))
    );
  }

  private add(key: string, quantity: string): void {
    this.reported.set(key, (this.reported.get(key) ?? new Set()).add(quantity));
  }
}
