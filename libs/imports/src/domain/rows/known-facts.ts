import { effectiveOf, type ChainLink } from '#event-log/domain';
import { naturalKey } from './draft.js';

/** An event of the source of a list, as the log holds it. */
export interface RecordedVersion extends ChainLink {
  id: string;
  subject: string | null;
  orgUnit: string | null;
  /** The day in the zone of the installation, `YYYY-MM-DD`. */
  day: string;
  data: Readonly<Record<string, unknown>>;
}

/** The version of a fact that counts. */
export interface EffectiveFact {
  id: string;
  position: number;
  day: string;
  data: Readonly<Record<string, unknown>>;
}

/** What one source has recorded about the entities and numbers of some rows. */
export class KnownFacts {
  private readonly byKey = new Map<string, EffectiveFact[]>();
  /** For the id of each event: the newest event of its chain, and the version that counts. */
  private readonly chains = new Map<string, { newest: string; effective: EffectiveFact | null }>();

  /** @param versions whole chains: originals with all their corrections and retractions */
  constructor(versions: readonly RecordedVersion[]) {
    const chains = new Map<number, RecordedVersion[]>();
    for (const version of versions) {
      const root = version.chain ?? version.position;
      const chain = chains.get(root);
      if (chain) chain.push(version);
      else chains.set(root, [version]);
    }
    for (const chain of chains.values()) this.addChain(chain);
    for (const facts of this.byKey.values()) facts.sort(inOrderOfTime);
  }

  private addChain(chain: readonly RecordedVersion[]): void {
    const newest = chain.reduce((last, each) => (each.position > last.position ? each : last)).id;
    const version = effectiveOf(chain);
    const effective = version && factOf(version);
    for (const { id } of chain) this.chains.set(id, { newest, effective });
    if (!version || !effective || version.orgUnit === null) return;
    const { type, orgUnit, subject, data } = version;
    const key = naturalKey({ type, orgUnit, subject, data });
    const facts = this.byKey.get(key);
    if (facts) facts.push(effective);
    else this.byKey.set(key, [effective]);
  }

  /** Returns the facts with this key that count, the earliest day first. */
  with(key: string): readonly EffectiveFact[] {
    return this.byKey.get(key) ?? [];
  }

  /** Returns the chain of the event with this id; null when the id is not taken. */
  chainOf(id: string): { newest: string; effective: EffectiveFact | null } | null {
    return this.chains.get(id) ?? null;
  }
}

function factOf({ id, position, day, data }: RecordedVersion): EffectiveFact {
  return { id, position, day, data };
}

function inOrderOfTime(a: EffectiveFact, b: EffectiveFact): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.position - b.position;
}
