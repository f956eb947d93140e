import type { Day } from '#kernel';
import type { HeardSource } from './source-facts.js';

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

  orgUnitIds(): number[] {
    return [...this.byOrgUnit.keys()];
  }

  /** Returns whether any source had sent a fact of one of the nouns by that day. */
  hasReported(orgUnitId: number, nouns: ReadonlySet<string>, day: Day): boolean {
    return (this.byOrgUnit.get(orgUnitId) ?? []).some((source) => hasSent(source, nouns, day));
  }

  /**
   * Returns the last day on which the org unit was heard, if by `day` every source of facts of these nouns is
   * silent; otherwise `null`.
   */
  heardUntil(orgUnitId: number, nouns: ReadonlySet<string>, day: Day): Day | null {
    let heard: Day | null = null;
    for (const source of this.byOrgUnit.get(orgUnitId) ?? []) {
      if (!hasSent(source, nouns, day)) continue;
      const silence = source.silences.find(
        ({ from, until }) => from <= day && (until === null || day < until),
      );
      if (!silence) return null;
      heard = Math.max(heard ?? silence.heard, silence.heard);
    }
    return heard;
  }
}

/** Returns whether the source had sent a fact of one of the nouns by that day. */
function hasSent({ nouns }: Pick<HeardSource, 'nouns'>, wanted: ReadonlySet<string>, day: Day): boolean {
  return nouns.some(({ noun, began }) => began <= day && wanted.has(noun));
}
