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
}

const NONE: readonly SilentSets[] = [];
const NEVER_SENT = -Infinity;
const STILL_HEARD = Infinity;

/** Says which org units are silent. */
export class SilentOrgUnits {
  private readonly byOrgUnit = new Map<number, HeardSource[]>();

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

  /** Returns the sets of which any source has ever sent a fact. */
  setsSent(orgUnitId: number, sets: NumberedSets): Set<number> {
    const sources = this.byOrgUnit.get(orgUnitId) ?? [];
    return new Set(sources.flatMap(({ nouns }) => nouns.flatMap(({ noun }) => [...sets.holding(noun)])));
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
    const heard = new Array<number>(sets.size).fill(NEVER_SENT);
    sources.forEach(({ nouns }, index) => {
      const last = silences[index]?.heard ?? STILL_HEARD;
      for (const { noun, began } of nouns)
        if (began <= day)
          for (const set of sets.holding(noun)) heard[set] = Math.max(heard[set] ?? NEVER_SENT, last);
    });
    return byDay(heard);
  }
}

const silenceOn = ({ silences }: HeardSource, day: Day): Silence | undefined =>
  silences.find(({ from, until }) => from <= day && (until === null || day < until));

function byDay(heard: readonly number[]): SilentSets[] {
  const found: { heard: Day; sets: number[] }[] = [];
  heard.forEach((day, set) => {
    if (!Number.isFinite(day)) return;
    const known = found.find((each) => each.heard === day);
    if (known) known.sets.push(set);
    else found.push({ heard: day, sets: [set] });
  });
  return found;
}
