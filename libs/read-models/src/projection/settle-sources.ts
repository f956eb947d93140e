import type { Queryable } from '#database';
import {
  FACTS_FOR_USUAL_GAP,
  type CountedSource,
  type FactsBySender,
  type FactsBySource,
  type HeardSource,
  type SourceChanges,
  type SourceKey,
  type SourceMonth,
} from '../domain/silence/index.js';
import { readSourceFacts, readSourceMonths } from '../storage/source-days-table.js';
import { readKnownSources, type KnownSource } from '../storage/sources-table.js';

/**
 * Computes what a batch changes of the sources. Of most sources it reads one month and what is known of them.
 * Only those whose nouns, silences or usual gap may change are computed again from all their facts.
 */
export async function settleSources(q: Queryable, changes: FactsBySender): Promise<SourceChanges> {
  const touched = changes
    .bySource()
    .all()
    .filter(({ facts }) => facts.some(() => true));
  if (touched.length === 0) return { months: [], gone: [], sources: [], counted: [] };
  const months = await changedMonths(q, touched);
  const known = await readKnownSources(q, touched);
  const again: Touched[] = [];
  const counted: CountedSource[] = [];
  touched.forEach((key, index) => {
    const before = known[index];
    if (!before || mayChange(before, key)) again.push(key);
    else if (before.facts < FACTS_FOR_USUAL_GAP)
      counted.push({ orgUnitId: key.orgUnitId, source: key.source, facts: before.facts + key.facts.total() });
  });
  const stored = await readSourceFacts(q, again);
  const gone: SourceKey[] = [];
  const sources: HeardSource[] = [];
  for (const key of again) {
    const source = stored.of(key).addAll(key.facts).sourceOf(key);
    if (source) sources.push(source);
    else gone.push({ orgUnitId: key.orgUnitId, source: key.source });
  }
  return { months, gone, sources, counted };
}

type Touched = ReturnType<FactsBySource['all']>[number];

/** Returns the changed months with all their facts. */
async function changedMonths(q: Queryable, touched: readonly Touched[]): Promise<SourceMonth[]> {
  const changed = touched.flatMap(({ orgUnitId, source, facts }) =>
    [...facts.months()].map(([month, changes]) => ({ orgUnitId, source, month, changes })),
  );
  const stored = await readSourceMonths(q, changed);
  return changed.map(({ orgUnitId, source, month, changes }, index) => {
    const facts = stored[index] ?? changes;
    return { orgUnitId, source, month, facts: facts.addAll(changes) };
  });
}

/**
 * Returns whether the changes may be more than further facts of known nouns on the last day with facts. Those
 * move no silence, unless they make the usual gap known. A late fact may, also on a day that has facts: the
 * usual gap may then have been known earlier.
 */
function mayChange({ nouns, lastHeard, facts: before }: KnownSource, { facts }: Touched): boolean {
  if (facts.some((noun, day, number) => number < 0 || day !== lastHeard || !nouns.has(noun))) return true;
  return before < FACTS_FOR_USUAL_GAP && before + facts.total() >= FACTS_FOR_USUAL_GAP;
}
