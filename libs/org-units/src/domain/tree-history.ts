import type { LoggedEvent } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import { foldFacts } from './fold-tree.js';
import type { OrgTree } from './org-tree.js';
import { effectiveTreeEvents, type TreeEvent } from './tree-events.js';

/** Whether an org unit existed on a day: unknown code, not established yet, existing, or ended by then. */
export type Existence = 'unknown' | 'not-yet' | 'there' | 'no-more';

/**
 * The tree at the end of any day, by the dates of the events. Each tree is folded when it is first needed,
 * and kept.
 */
export class TreeHistory {
  /** The days on which events change the tree, ascending. */
  readonly changeDays: readonly Day[];
  /** Folded trees, by the number of events they are folded from. */
  private readonly trees = new Map<number, OrgTree>();

  private constructor(
    private readonly facts: readonly TreeEvent[],
    /** The day of each event, ascending. */
    private readonly days: readonly Day[],
  ) {
    this.changeDays = [...new Set(days)];
  }

  /** Makes the history from all tree events and their amendments, in any order. */
  static of(events: readonly LoggedEvent[], zone: DayZone): TreeHistory {
    const facts = effectiveTreeEvents(events);
    return new TreeHistory(
      facts,
      facts.map(({ time }) => zone.dayOf(time)),
    );
  }

  /**
   * Returns the tree at the end of that day. It contains org units that were dissolved, split or merged by
   * then, below the org unit where their history counts.
   */
  on(day: Day): OrgTree {
    return this.ofFirst(this.countUpTo(day));
  }

  /** Returns the tree after all events, also those dated in the future. */
  get now(): OrgTree {
    return this.ofFirst(this.facts.length);
  }

  /** Tells whether the org unit existed at the end of that day. */
  existence(code: string, day: Day): Existence {
    const unit = this.on(day).get(code);
    if (unit) return unit.endedAt === null ? 'there' : 'no-more';
    return this.now.get(code) ? 'not-yet' : 'unknown';
  }

  private ofFirst(count: number): OrgTree {
    let tree = this.trees.get(count);
    if (!tree) this.trees.set(count, (tree = foldFacts(this.facts.slice(0, count))));
    return tree;
  }

  private countUpTo(day: Day): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.days[middle] ?? day) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
