import type { LoggedEvent } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import { foldFacts } from './fold-tree.js';
import type { OrgTree } from './org-tree.js';
import { effectiveTreeEvents, type TreeEvent } from './tree-events.js';

/** Whether a body was there on a day: not known at all, not established yet, there, or ended by then. */
export type Existence = 'unknown' | 'not-yet' | 'there' | 'no-more';

/**
 * The tree as it stood at the end of any day, by the dates on which its changes took effect. Each tree is folded when it is
 * asked for, and kept.
 */
export class TreeHistory {
  /** The days on which something was said to change, ascending. */
  readonly changeDays: readonly Day[];
  /** By the number of facts that they are folded from. */
  private readonly trees = new Map<number, OrgTree>();

  private constructor(
    private readonly facts: readonly TreeEvent[],
    /** Of each fact; ascending. */
    private readonly days: readonly Day[],
  ) {
    this.changeDays = [...new Set(days)];
  }

  /** From all events about the tree and whatever amends them, in any order. */
  static of(events: readonly LoggedEvent[], zone: DayZone): TreeHistory {
    const facts = effectiveTreeEvents(events);
    return new TreeHistory(
      facts,
      facts.map(({ time }) => zone.dayOf(time)),
    );
  }

  /** As of the end of that day. What was dissolved, split or merged by then is still there, below who keeps its history. */
  on(day: Day): OrgTree {
    return this.ofFirst(this.countUpTo(day));
  }

  /** After everything that was ever said. */
  get now(): OrgTree {
    return this.ofFirst(this.facts.length);
  }

  /** At the end of that day. */
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
