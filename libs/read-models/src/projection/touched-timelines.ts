import type { TimelineKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import type { Cause } from '../domain/deltas/index.js';
import { causeOf } from './page-context.js';

/** The things that a page says something new about, and why. */
export class TouchedTimelines {
  private readonly touched = new Map<string, TimelineKey & { causes: Set<Cause> }>();

  /** @param because the event of the page; `event` itself may be an older one of the same chain. */
  add(event: LoggedEvent, because: LoggedEvent = event): void {
    const { orgUnit, subject } = event;
    if (orgUnit !== null && subject !== null) this.addKey({ orgUnit, subject }, causeOf(because));
  }

  addKey({ orgUnit, subject }: TimelineKey, cause: Cause): void {
    const key = keyOf(orgUnit, subject);
    const known = this.touched.get(key);
    if (known) known.causes.add(cause);
    else this.touched.set(key, { orgUnit, subject, causes: new Set([cause]) });
  }

  keys(): TimelineKey[] {
    return [...this.touched.values()];
  }

  causesOf({ orgUnit, subject }: TimelineKey): Iterable<Cause> {
    return this.touched.get(keyOf(orgUnit, subject))?.causes ?? [];
  }
}

export function keyOf(orgUnit: string, subject: string): string {
  return `${orgUnit}\n${subject}`;
}
