import { canonicalJson } from '#event-log/domain';
import { changesBetween, merged, sameValue, type Change } from './changes.js';
import { eventId, type StatedDraft } from './draft.js';
import { keyRuleOf } from './fact-keys.js';
import type { EffectiveFact, KnownFacts } from './known-facts.js';
import type { StatedFacts } from './stated-facts.js';

/** What becomes of a statement of a row. */
export type PlannedFact =
  | { outcome: 'same' }
  | {
      outcome: 'new' | 'changed';
      id: string;
      /** The id of the version that it replaces; null for a fact of its own. */
      corrects: string | null;
      day: string;
      data: Readonly<Record<string, unknown>>;
      changes: readonly Change[];
    }
  /** Another row of the file says something else about the same fact. */
  | { outcome: 'contradicts'; row: number };

export interface PlanContext {
  known: KnownFacts;
  /** What earlier rows of the file stated. */
  stated: StatedFacts;
  /** The day as of which rows without a day are. */
  asOf: string;
}

/**
 * Compares a statement with what its source has recorded, and decides which event makes the log say the same.
 * It depends on the log and on the rows before only, so the same file gives the same events again.
 */
export function planDraft(draft: StatedDraft, context: PlanContext): PlannedFact {
  const { stated } = context;
  const { kind } = keyRuleOf(draft.type);
  if (draft.idParts !== null && draft.idParts.length > 1) return planCounter(draft, draft.idParts, context);
  const isOfDay = draft.day !== null && (kind === 'state' || kind === 'occasion');
  const place = isOfDay ? `${draft.key} ${draft.day}` : draft.key;
  const other = stated.add(place, canonicalJson([draft.day, draft.data]), draft.row);
  if (other === 'repeated') return { outcome: 'same' };
  if (other !== null) return { outcome: 'contradicts', row: other };
  if (draft.idParts !== null) return planCounter(draft, draft.idParts, context);
  switch (kind) {
    case 'occasion':
      return planOccasion(draft, context);
    case 'state':
      return planState(draft, context);
    default: {
      const fact = context.known.with(draft.key).at(-1);
      return fact ? correction(draft, fact, context, kind === 'period') : original(draft, context);
    }
  }
}

/**
 * Returns the id under which the log may hold a counter, as far as its retractions are known. Look it up and
 * ask again, until the id is known or not taken.
 */
export function idsToLookUp(draft: StatedDraft, known: KnownFacts): string[] {
  return draft.idParts === null ? [] : [counterId(draft.idParts, known)];
}

function planCounter(draft: StatedDraft, parts: readonly string[], context: PlanContext): PlannedFact {
  const { known, asOf } = context;
  const id = counterId(parts, known);
  const fact = known.chainOf(id)?.effective;
  if (fact) return correction(draft, fact, context);
  const { data, day } = draft;
  return { outcome: 'new', id, corrects: null, day: day ?? asOf, data, changes: [] };
}

function planOccasion(draft: StatedDraft, context: PlanContext): PlannedFact {
  const day = draft.day ?? context.asOf;
  const fact = context.known.with(draft.key).findLast((each) => each.day === day);
  return fact ? correction(draft, fact, context) : original(draft, context);
}

/**
 * A state that differs and is of a later day follows the recorded one. Otherwise the row corrects what is
 * recorded, its day included: unless the file states several days of the same entity, which is a history.
 */
function planState(draft: StatedDraft, context: PlanContext): PlannedFact {
  const { known, stated, asOf } = context;
  const { key, data } = draft;
  const day = draft.day ?? asOf;
  // Rows with days and a row without one about the same entity contradict each other about today.
  const before = stated.add(`state ${key}`, draft.day === null ? 'undated' : 'dated', draft.row);
  if (typeof before === 'number') return { outcome: 'contradicts', row: before };
  const isHistory = before === 'repeated';
  const facts = known.with(key).filter(({ id }) => !stated.has(`moved ${id}`));
  const sameDay = facts.findLast((each) => each.day === day);
  if (sameDay) return correction(draft, sameDay, context);
  const fact = facts.at(-1);
  if (!fact) return original(draft, context);
  if (day > fact.day && !sameValue(merged(fact.data, data), fact.data)) return next(draft, fact, context);
  if (isHistory) return original(draft, context);
  const planned = correction(draft, fact, context);
  if (planned.outcome === 'changed') stated.add(`moved ${fact.id}`, '', draft.row);
  return planned;
}

/** A state that follows another one. It says what is new in it, and the preview shows what it changes. */
function next(draft: StatedDraft, before: EffectiveFact, context: PlanContext): PlannedFact {
  const planned = original(draft, context);
  if (planned.outcome !== 'new') return planned;
  const changes = changesBetween(before.data, merged(before.data, draft.data));
  return { ...planned, outcome: 'changed', changes };
}

function original(draft: StatedDraft, { known, asOf }: PlanContext): PlannedFact {
  const { key, data } = draft;
  const day = draft.day ?? asOf;
  const id = freeId([key, day, canonicalJson(data)], known);
  return { outcome: 'new', id, corrects: null, day, data, changes: [] };
}

/** @param keepsDay true when the day follows from the payload, as that of a report does from its period */
function correction(
  draft: StatedDraft,
  fact: EffectiveFact,
  { known }: Pick<PlanContext, 'known'>,
  keepsDay = false,
): PlannedFact {
  const data = merged(fact.data, draft.data);
  const day = keepsDay ? fact.day : (draft.day ?? fact.day);
  const changes = changesBetween(fact.data, data);
  if (day !== fact.day) changes.push({ field: 'on', from: fact.day, to: day });
  if (changes.length === 0) return { outcome: 'same' };
  const id = freeId([draft.key, day, canonicalJson(data), fact.id], known);
  return { outcome: 'changed', id, corrects: fact.id, day, data, changes };
}

/** Returns the id of a counter: that of its chain which counts, or the one that its next event gets. */
function counterId(parts: readonly string[], known: KnownFacts): string {
  return idUntil(parts, known, (chain) => chain.effective !== null);
}

/** Returns an id that no event has. */
function freeId(parts: readonly string[], known: KnownFacts): string {
  return idUntil(parts, known, () => false);
}

/**
 * Where an id is taken by a fact that was retracted or moved away, the event that did so makes the next one.
 * So undoing a file and importing it again works.
 */
function idUntil(
  parts: readonly string[],
  known: KnownFacts,
  isWanted: (chain: { effective: EffectiveFact | null }) => boolean,
): string {
  let id = eventId(parts);
  for (let chain = known.chainOf(id); chain !== null && !isWanted(chain); chain = known.chainOf(id))
    id = eventId([...parts, chain.newest]);
  return id;
}
