import type { LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { OrgTree } from '#org-units/domain';
import type { FrameworkReads } from './framework-reads.js';

/** What kinds of warnings may look at: the installed frameworks, and the log as it is now. No read models. */
export interface Known {
  /** What the installed frameworks read; null when none is installed, because then nothing is read at all. */
  reads: FrameworkReads | null;
  zone: DayZone;
  /** Today's tree of org units. */
  tree: OrgTree;
  /** Returns the effective events of the event's org unit and subject, in the order of time. */
  historyOf: (event: LoggedEvent) => readonly LoggedEvent[];
  /** Returns whether this org unit has registered or launched the service. */
  isRegistered: (orgUnit: string, service: string) => boolean;
  /**
   * Returns an earlier code that looks like the one that this event brings into the log; null when there is
   * none, or when the log knew the code before.
   */
  lookalikeOf: (event: LoggedEvent) => string | null;
}
