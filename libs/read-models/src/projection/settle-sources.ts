import type { Queryable } from '#database';
import type { Day } from '#kernel';
import {
  FACTS_FOR_USUAL_GAP,
  type FactsBySender,
  type FactsBySource,
  type HeardSource,
  type SourceChanges,
  type SourceFacts,
  type SourceKey,
  type SourceMonth,
} from '../domain/silence/index.js';
import { readSourceFacts, readSourceMonths } from '../storage/source-days-table.js';
import { readFactsKnown } from '../storage/sources-table.js';

/**
 * Computes what a batch changes of the sources. Of most sources it reads one month. Only those whose days
 * with facts change, or whose usual gap may become known, are computed again from all their facts.
 */
export async function settleSources(q: Queryable, changes: FactsBySender): Promise<SourceChanges> {
  const touched = changes
    .bySource()
    .all()
    .filter(({ facts }) => facts.some(() => true));
  if (touched.length === 0) return { months: [], gone: [], sources: [] };
  const { months, moved } = await changedMonths(q, touched);
  const factsKnown = await readFactsKnown(q, touched);
  const again = touched.filter(
    (key, index) => moved.has(key) || (factsKnown[index] ?? 0) < FACTS_FOR_USUAL_GAP,
  );
  const stored = await readSourceFacts(q, again);
  const gone: SourceKey[] = [];
  const sources: HeardSource[] = [];
  for (const key of again) {
    const source = stored.of(key).addAll(key.facts).sourceOf(key);
    if (source) sources.push(source);
    else gone.push({ orgUnitId: key.orgUnitId, source: key.source });
  }
  return { months, gone, sources };
}

type Touched = ReturnType<FactsBySource['all']>[number];

/** Returns the changed months with all their facts, and the sources that gain or lose facts on some day. */
async function changedMonths(
  q: Queryable,
  touched: readonly Touched[],
): Promise<{ months: SourceMonth[]; moved: ReadonlySet<Touched> }> {
  const changed = touched.flatMap((key) =>
    [...key.facts.months()].map(([month, changes]) => ({ key, month, changes })),
  );
  const stored = await readSourceMonths(
    q,
    changed.map(({ key: { orgUnitId, source }, month }) => ({ orgUnitId, source, month })),
  );
  const moved = new Set<Touched>();
  const months = changed.map(({ key, month, changes }, index) => {
    const facts = stored[index] ?? changes;
    if (changes.some((noun, day, number) => movesDays(facts, noun, day, number))) moved.add(key);
    return { orgUnitId: key.orgUnitId, source: key.source, month, facts: facts.addAll(changes) };
  });
  return { months, moved };
}

/** Returns whether a day gets its first fact. Whatever takes facts away counts, too, because it is rare. */
function movesDays(before: SourceFacts, noun: string, day: Day, facts: number): boolean {
  return facts < 0 || before.factsOn(noun, day) === 0;
}
