import type { Fact } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import { distinctMonthsOf } from '../../domain/history/distinct-months.js';

/** How often things had one of something, month by month. */
export interface MonthsOfThing {
  orgUnit: string;
  subject: string;
  /** Of kind `distinct`. */
  measure: string;
  /** By the first day of the month. */
  months: Map<Day, number>;
}

/** Counts, for measures of things with at least one, in which months there were how many. */
export class PresenceTally {
  private readonly things = new Map<string, MonthsOfThing>();

  constructor(private readonly zone: DayZone) {}

  add(event: Fact, sign: 1 | -1): void {
    if (event.orgUnit === null) return;
    for (const { month, ...entity } of distinctMonthsOf(event, this.zone)) {
      const { months } = this.thing(entity);
      months.set(month, (months.get(month) ?? 0) + sign);
    }
  }

  all(): readonly MonthsOfThing[] {
    return [...this.things.values()];
  }

  private thing(of: Omit<MonthsOfThing, 'months'>): MonthsOfThing {
    const key = `${of.orgUnit}\n${of.subject}\n${of.measure}`;
    let thing = this.things.get(key);
    if (!thing) this.things.set(key, (thing = { ...of, months: new Map() }));
    return thing;
  }
}
