import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { EventLogReader, type LoggedEvent } from '#event-log';
import { Clock } from '#kernel';
import type { WarningCode } from './domain/index.js';
import { EventInspector } from './event-inspector.js';
import { Intentions } from './intentions.js';
import {
  groupsOf,
  orgUnitsFoundSince,
  type WarningExample,
  type WarningGroup,
} from './storage/groups-table.js';
import type { Intention } from './storage/intended-table.js';

/** Warnings are shown as checks for this long after they were found. */
export const SHOWN_DAYS = 90;
const MS_PER_DAY = 86_400_000;
const MAX_SHOWN_EXAMPLES = 3;

/** Warnings of one kind about one source, of an org unit and everything below it. */
export interface FoundWarning {
  code: WarningCode;
  source: string;
  count: number;
  /** Null: nobody said that the source means it. */
  intended: Intention | null;
  examples: readonly FoundExample[];
  /** Epoch milliseconds. */
  foundAt: number;
}

export interface FoundExample extends WarningExample {
  event: LoggedEvent;
}

/** Answers which warnings recorded events gave. */
@Injectable()
export class FoundWarnings {
  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly inspector: EventInspector,
    private readonly intentions: Intentions,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the warnings about events of these org units (`null`: of all). Their examples are inspected
   * again: what no longer holds does not count any more.
   */
  async of(orgUnits: readonly string[] | null): Promise<FoundWarning[]> {
    const since = this.clock.now() - SHOWN_DAYS * MS_PER_DAY;
    return this.fromGroups(await groupsOf(this.database, orgUnits, since));
  }

  /** Returns the org units with warnings that were found since a moment, and when the newest was. */
  orgUnitsSince(since: number): Promise<{ orgUnit: string; foundAt: number }[]> {
    return orgUnitsFoundSince(this.database, since);
  }

  /** Merges groups by kind, source and intention, and leaves out what no longer holds. */
  async fromGroups(groups: readonly WarningGroup[]): Promise<FoundWarning[]> {
    if (groups.length === 0) return [];
    const intentions = await this.intentions.known();
    const holding = await this.examplesThatHold(groups);
    const merged = new Map<string, FoundWarning & { examples: FoundExample[] }>();
    groups.forEach(({ code, source, orgUnit, count, examples, foundAt }, index) => {
      const still = holding[index] ?? [];
      const intended = intentions.of({ orgUnit, source, code });
      const key = `${code}\n${source}\n${intended?.orgUnit ?? ''}`;
      const known = merged.get(key) ?? { code, source, count: 0, intended, examples: [], foundAt };
      const left = count - examples.length + still.length;
      merged.set(key, { ...known, count: known.count + left, examples: [...known.examples, ...still] });
    });
    return [...merged.values()]
      .filter(({ examples }) => examples.length > 0)
      .map((each) => ({ ...each, examples: newest(each.examples) }))
      .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
  }

  /** Returns the examples of each group that still hold, with their events. */
  private async examplesThatHold(groups: readonly WarningGroup[]): Promise<FoundExample[][]> {
    const positions = groups.flatMap(({ examples }) => examples.map(({ position }) => position));
    const events = await this.reader.at(this.database, [...new Set(positions)]);
    const byPosition = new Map(events.map((event) => [event.position, event]));
    const now = new Set((await this.inspector.inspect(events)).map(identityOf));
    return groups.map(({ code, examples }) =>
      examples.flatMap((example): FoundExample[] => {
        const event = byPosition.get(example.position);
        return event && now.has(identityOf({ ...example, code })) ? [{ ...example, event }] : [];
      }),
    );
  }
}

function newest(examples: readonly FoundExample[]): FoundExample[] {
  return [...examples].sort((one, other) => other.position - one.position).slice(0, MAX_SHOWN_EXAMPLES);
}

const identityOf = ({ code, position, pointer }: WarningExample & { code: WarningCode }): string =>
  `${code} ${position} ${pointer}`;
