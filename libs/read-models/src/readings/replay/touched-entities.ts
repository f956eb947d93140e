import type { EntityKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';

/** The entities that an interval of the log is about, by org unit and subject. */
export class TouchedEntities {
  private readonly subjects = new Map<string, Set<string>>();

  constructor(private readonly units: ReadonlySet<string>) {}

  /** Adds an entity. Ignores org units that are not asked about. */
  add({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): void {
    if (orgUnit === null || subject === null || !this.units.has(orgUnit)) return;
    const known = this.subjects.get(orgUnit);
    if (known) known.add(subject);
    else this.subjects.set(orgUnit, new Set([subject]));
  }

  has({ orgUnit, subject }: EntityKey): boolean {
    return this.subjects.get(orgUnit)?.has(subject) ?? false;
  }

  all(): EntityKey[] {
    return [...this.subjects].flatMap(([orgUnit, subjects]) =>
      [...subjects].map((subject) => ({ orgUnit, subject })),
    );
  }

  /** Returns the org units of the entities. */
  orgUnits(): string[] {
    return [...this.subjects.keys()];
  }
}
