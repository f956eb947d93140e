import type { TimelineKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';

/** The things that a stretch of the log speaks of, by the body and the subject. */
export class TouchedThings {
  private readonly keys = new Map<string, TimelineKey>();

  constructor(private readonly units: ReadonlySet<string>) {}

  /** Nothing happens for bodies that are not asked about. */
  add({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): void {
    if (orgUnit === null || subject === null || !this.units.has(orgUnit)) return;
    this.keys.set(keyOf({ orgUnit, subject }), { orgUnit, subject });
  }

  has(key: TimelineKey): boolean {
    return this.keys.has(keyOf(key));
  }

  all(): TimelineKey[] {
    return [...this.keys.values()];
  }

  /** The bodies that the things belong to. */
  bodies(): string[] {
    return [...new Set(this.all().map(({ orgUnit }) => orgUnit))];
  }
}

export function keyOf({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): string {
  return `${orgUnit}\n${subject}`;
}
