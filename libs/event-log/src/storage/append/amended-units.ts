import type { Queryable } from '#database';
import { effectiveOf, type ChainLink } from '../../domain/index.js';

/** One version in a chain of an original, its corrections and retractions. */
export interface ChainVersion extends ChainLink {
  orgUnit: string | null;
}

interface ChainRow {
  position: string;
  type: string;
  amends: string | null;
  chain: string | null;
  org_unit: string | null;
}

/** A union, so that each part uses its own index. */
const SELECT_CHAINS = `
  select position, type, amends, chain, org_unit from event_log.events where position = any($1::bigint[])
  union all
  select position, type, amends, chain, org_unit from event_log.events where chain = any($1::bigint[])`;

/** Returns the versions of these chains by the position of their original. */
export async function findChains(
  q: Queryable,
  originals: readonly number[],
): Promise<Map<number, ChainVersion[]>> {
  const chains = new Map<number, ChainVersion[]>();
  if (originals.length === 0) return chains;
  const { rows } = await q.query<ChainRow>(SELECT_CHAINS, [originals]);
  for (const row of rows) {
    const version = chainVersion(row);
    const original = version.chain ?? version.position;
    const chain = chains.get(original);
    if (chain) chain.push(version);
    else chains.set(original, [version]);
  }
  return chains;
}

/**
 * Returns the org units whose figures an amendment changes: that of the version that is effective without it,
 * and that of the version that is effective with it.
 */
export function amendedUnits(chain: readonly ChainVersion[], amendment: ChainVersion): string[] {
  const units = [effectiveOf(chain), effectiveOf([...chain, amendment])].map(
    (version) => version?.orgUnit ?? null,
  );
  return [...new Set(units.filter((unit) => unit !== null))];
}

function chainVersion({ position, type, amends, chain, org_unit }: ChainRow): ChainVersion {
  return {
    position: Number(position),
    type,
    amends: amends === null ? null : Number(amends),
    chain: chain === null ? null : Number(chain),
    orgUnit: org_unit,
  };
}
