import type { Day } from '#kernel';
import type { Silence } from './silences-of.js';
import type { HeardSource } from './source-facts.js';

/** Sets of nouns, numbered from 0, so that silence can be looked up for all of them at once. */
export interface NumberedSets {
  readonly size: number;
  /** Returns the numbers of the sets that hold the noun. */
  holding(noun: string): readonly number[];
}

/** The sets of nouns about which an org unit was last heard on the same day, by their numbers, ascending. */
export interface SilentSets {
  heard: Day;
  sets: readonly number[];
  /** True: all sources are silent, and none of them has sent any other noun later. */
  wholly: boolean;
}

const NONE: readonly SilentSets[] = [];
const NEVER_SENT = -Infinity;
const STILL_HEARD = Infinity;

/** Says which org units are silent. */
export class SilentOrgUnits {
  private readonly byOrgUnit = new Map<number, HeardSource[]>();
  /** What was found last: mostly the same holds on the next day asked about. */
  private last: LastFound | null = null;

  constructor(sources: Iterable<HeardSource>) {
    for (const source of sources) {
      const known = this.byOrgUnit.get(source.orgUnitId);
      if (known) known.push(source);
      else this.byOrgUnit.set(source.orgUnitId, [source]);
    }
  }

  /** Returns the org units that any source has sent facts about. */
  orgUnitIds(): number[] {
    return [...this.byOrgUnit.keys()];
  }

  /** Returns the org units with a source that is silent on any of the days that silences are known of. */
  withSilence(): number[] {
    return [...this.byOrgUnit].flatMap(([id, sources]) =>
      sources.some(({ silences }) => silences.length > 0) ? id : [],
    );
  }

  /** Counts, for each set, the org units of which any source had sent a fact of it by that day. */
  countReported(orgUnitIds: Iterable<number>, day: Day, sets: NumberedSets): number[] {
    const counts = new Array<number>(sets.size).fill(0);
    const lastCounted = new Array<number>(sets.size).fill(-1);
    for (const id of orgUnitIds)
      for (const { nouns } of this.byOrgUnit.get(id) ?? [])
        for (const { noun, began } of nouns) {
          if (began > day) continue;
          for (const set of sets.holding(noun)) {
            if (lastCounted[set] === id) continue;
            lastCounted[set] = id;
            counts[set] = (counts[set] ?? 0) + 1;
          }
        }
    return counts;
  }

  /**
   * Returns the sets about which the org unit is silent on `day`: every source that had sent a fact of the
   * set is silent. It was last heard when the last of them was.
   */
  silentSets(orgUnitId: number, day: Day, sets: NumberedSets): readonly SilentSets[] {
    const sources = this.byOrgUnit.get(orgUnitId) ?? [];
    const silences = sources.map((source) => silenceOn(source, day));
    if (silences.every((silence) => silence === undefined)) return NONE;
    // While all sources are silent, none of them begins to send another noun.
    const { last } = this;
    if (last?.sets === sets && last.orgUnitId === orgUnitId && areSame(silences, last.silences))
      return last.found;
    const found = setsHeard(sources, silences, day, sets);
    this.last = { sets, orgUnitId, silences, found };
    return found;
  }
}

type Silences = readonly (Silence | undefined)[];

interface LastFound {
  sets: NumberedSets;
  orgUnitId: number;
  silences: Silences;
  found: readonly SilentSets[];
}

/** Returns whether all sources are silent, and have been since the same days. */
const areSame = (silences: Silences, others: Silences): boolean =>
  silences.every((silence, index) => silence !== undefined && silence === others[index]);

function setsHeard(
  sources: readonly HeardSource[],
  silences: Silences,
  day: Day,
  sets: NumberedSets,
): SilentSets[] {
  const heard = new Array<number>(sets.size).fill(NEVER_SENT);
  let wholly = true;
  sources.forEach(({ nouns }, index) => {
    const last = silences[index]?.heard ?? STILL_HEARD;
    for (const { noun, began } of nouns) {
      if (began > day || last === STILL_HEARD) wholly = false;
      if (began > day) continue;
      for (const set of sets.holding(noun)) heard[set] = Math.max(heard[set] ?? NEVER_SENT, last);
    }
  });
  const found = byDay(heard);
  return found.map((each) => ({ ...each, wholly: wholly && found.length === 1 }));
}

const silenceOn = ({ silences }: HeardSource, day: Day): Silence | undefined =>
  silences.find(({ from, until }) => from <= day && (until === null || day < until));

function byDay(heard: readonly number[]): Omit<SilentSets, 'wholly'>[] {
  const found: { heard: Day; sets: number[] }[] = [];
  heard.forEach((day, set) => {
    if (!Number.isFinite(day)) return;
    const known = found.find((each) => each.heard === day);
    if (known) known.sets.push(set);
    else found.push({ heard: day, sets: [set] });
  });
  return found;
}
