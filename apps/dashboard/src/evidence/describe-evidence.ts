import type { EvidenceItem } from '#insights';
import { inLanguage, type Language } from '#kernel';
import { fromCursor } from '#web';
import type { AccessScope } from '../access-scope/access-scope.js';
import { toInstant } from '../assessment/instants.js';
import type { EvidenceItemDocument } from './evidence.response.js';
import type { MeasureEvidenceItemDocument } from './measure-evidence.response.js';

/** Returns the position of the log behind which a page of evidence begins. */
export function positionIn(cursor: string | undefined): number {
  const isPosition = (values: readonly unknown[]): boolean =>
    values.length === 1 && Number.isSafeInteger(values[0]) && Number(values[0]) >= 0;
  return fromCursor<[number]>(cursor, isPosition)?.[0] ?? 0;
}

/**
 * Describes one event. By the tree of a past day, org units outside today's access scope may have counted;
 * their events are left out (I7).
 */
export function eventDocument(
  { event, measure, adds, because }: EvidenceItem,
  scope: AccessScope,
  language: Language,
): MeasureEvidenceItemDocument[] {
  const unit = event.orgUnit !== null && scope.sees(event.orgUnit) ? scope.unit(event.orgUnit) : null;
  if (!unit) return [];
  return [
    {
      position: String(event.position),
      source: event.source,
      id: event.id,
      type: event.type,
      subject: event.subject,
      orgUnit: { code: unit.code, name: inLanguage(unit.name, language) },
      time: toInstant(event.time),
      recordedAt: toInstant(event.recordedAt),
      measure,
      adds,
      because,
    },
  ];
}

/** Describes one event with the part of the formula that it adds to. */
export function itemDocument(
  item: EvidenceItem,
  scope: AccessScope,
  language: Language,
): EvidenceItemDocument[] {
  const { part, key } = item;
  return eventDocument(item, scope, language).map((event) => ({ ...event, part, key }));
}
