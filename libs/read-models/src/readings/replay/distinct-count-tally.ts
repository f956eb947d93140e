import type { Fact } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import { distinctMonthsOf } from '../../domain/history/distinct-months.js';

/** The number of events of one entity for one measure, month by month. */
export interface EntityMonths {
  orgUnit: string;
  subject: string;
  /** A measure of kind `distinct`. */
  measure: string;
  /** The number of events, by the first day of the month. */
  months: Map<Day, number>;
}

/** Counts the events of each entity by month, for distinct counts. */
export class DistinctCountTally {
  private readonly entities = new Map<string, EntityMonths>();

  constructor(private readonly zone: DayZone) {}

  add(event: Fact, sign: 1 | -1): void {
    if (event.orgUnit === null) return;
    for (const { month, ...entity } of distinctMonthsOf(event, this.zone)) {
      const { months } = this.entity(entity);
      months.set(month, (months.get(month) ?? 0) + sign);
    }
  }

  all(): readonly EntityMonths[] {
    return [...this.entities.values()];
  }

  private entity(of: Omit<EntityMonths, 'months'>): EntityMonths {
    const key = `${of.orgUnit}\n${of.subject}\n${of.measure}`;
    let entity = this.entities.get(key);
    if (!entity) this.entities.set(key, (entity = { ...of, months: new Map() }));
    return entity;
  }
}
