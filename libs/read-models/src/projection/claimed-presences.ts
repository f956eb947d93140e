import type { LoggedEvent } from '#event-log/domain';
import { monthOf, type DayZone } from '#kernel';
import { distinctCountsOf } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import type { PresenceClaim } from '../storage/presences-table.js';

export interface Claim extends PresenceClaim {
  orgUnit: string;
  /** As formulas name it. */
  name: string;
}

/** What a page's counters say of things with at least one, by month. */
export class ClaimedPresences {
  private readonly claims = new Map<string, Claim>();

  /** @param kept false: nobody asks for them */
  constructor(private readonly kept: boolean) {}

  /** @param sign −1 for what is taken back: whether others of that month are left, the log must tell */
  add(
    { zone, measures }: { zone: DayZone; measures: MeasureIds },
    unitId: number,
    event: LoggedEvent,
    sign: 1 | -1,
  ): void {
    if (!this.kept) return;
    for (const { measure: name, subject } of distinctCountsOf(event)) {
      const month = monthOf(zone.dayOf(event.time));
      const measure = measures.of(name);
      const key = `${unitId}/${measure}/${month}/${subject}`;
      const known = this.claims.get(key);
      if (known) known.doubtful ||= sign === -1;
      else
        this.claims.set(key, {
          ...{ unitId, measure, subject, month, name },
          doubtful: sign === -1,
          orgUnit: event.orgUnit ?? '',
        });
    }
  }

  all(): Claim[] {
    return [...this.claims.values()];
  }
}
