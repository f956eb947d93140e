import type { LoggedEvent } from '#event-log';
import type { Warning } from './domain/index.js';
import { MAX_KEPT_EXAMPLES, type WarningGroup } from './storage/groups-table.js';

const ORG_UNIT = 'org-unit/';

/** Returns the org unit that the event is about; empty for one that names none. */
export function orgUnitOf({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): string {
  if (orgUnit !== null) return orgUnit;
  return subject?.startsWith(ORG_UNIT) ? subject.slice(ORG_UNIT.length) : '';
}

/** Counts warnings by kind, source and org unit. */
export class WarningCounter {
  private readonly counted = new Map<string, WarningGroup>();

  constructor(
    private readonly run: number | null,
    private readonly now: number,
  ) {}

  /** Adds warnings about these events. Events come in the order of the log. */
  add(events: readonly LoggedEvent[], warnings: readonly Warning[]): void {
    const byPosition = new Map(events.map((event) => [event.position, event]));
    for (const { code, position, pointer, values } of warnings) {
      const event = byPosition.get(position);
      if (!event) continue;
      const { source } = event;
      const orgUnit = orgUnitOf(event);
      const key = `${code}\n${source}\n${orgUnit}`;
      const known = this.counted.get(key);
      const examples = [{ position, pointer, values }, ...(known?.examples ?? [])].slice(
        0,
        MAX_KEPT_EXAMPLES,
      );
      const count = (known?.count ?? 0) + 1;
      this.counted.set(key, { run: this.run, code, source, orgUnit, count, examples, foundAt: this.now });
    }
  }

  groups(): WarningGroup[] {
    return [...this.counted.values()];
  }
}
