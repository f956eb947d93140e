import type { Queryable } from '#database';
import { effectiveOf, type ChainLink } from '../../domain/index.js';

/** The chain of an original that was corrected or retracted. */
export interface AmendedChain {
  /** The event type of the original. */
  type: string;
  /** The position of the effective version; `null` when the original was retracted. */
  effective: number | null;
}

/** Returns all amended chains of the log up to a position, by the position of the original. */
export async function effectiveChains(q: Queryable, to: number): Promise<Map<number, AmendedChain>> {
  const { rows } = await q.query<LinkRow>(LINKS, [to]);
  const chains = new Map<number, ChainLink[]>();
  for (const row of rows) {
    const link = linkOf(row);
    const root = link.chain ?? link.position;
    const chain = chains.get(root);
    if (chain) chain.push(link);
    else chains.set(root, [link]);
  }
  return new Map([...chains].map(([root, chain]) => [root, amendedChain(root, chain)]));
}

/**
 * Returns every org unit that an event names in `orgunit`. Reads the index with one look-up for each org
 * unit.
 */
export async function unitsNamed(q: Queryable): Promise<string[]> {
  const { rows } = await q.query<{ org_unit: string }>(UNITS);
  return rows.map(({ org_unit }) => org_unit);
}

interface LinkRow {
  position: string;
  type: string;
  amends: string | null;
  chain: string | null;
}

function linkOf({ position, type, amends, chain }: LinkRow): ChainLink {
  return {
    position: Number(position),
    type,
    amends: amends === null ? null : Number(amends),
    chain: chain === null ? null : Number(chain),
  };
}

function amendedChain(root: number, chain: readonly ChainLink[]): AmendedChain {
  const original = chain.find(({ position }) => position === root);
  return { type: original?.type ?? '', effective: effectiveOf(chain)?.position ?? null };
}

const LINKS = `
  with amendments as (
    select e.position, e.type, e.amends, e.chain
    from event_log.events e join event_log.events original on original.position = e.chain
    where e.chain is not null and e.position <= $1 and e.canonical is not null and original.canonical is not null
  )
  select * from amendments
  union all
  select position, type, amends, chain from event_log.events where position in (select chain from amendments)`;

const UNITS = `
  with recursive named as (
    (select org_unit from event_log.events where org_unit is not null order by org_unit limit 1)
    union all
    select (select e.org_unit from event_log.events e where e.org_unit > named.org_unit order by e.org_unit limit 1)
    from named where named.org_unit is not null
  )
  select org_unit from named where org_unit is not null`;
