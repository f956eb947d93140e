import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { EventSearch, type FiledEvent } from '#event-log';
import { titleOfType } from '#event-log/domain';
import { PrincipalNames } from '#identity';
import { EntityNames, type EvidenceItem } from '#insights';
import { inLanguage, type Language } from '#kernel';
import { fromCursor } from '#web';
import type { AccessScope } from '../access-scope/access-scope.js';
import { nameOfMeasure } from '../assessment/describe-mark.js';
import { toInstant } from '../assessment/instants.js';
import { reasonOf } from '../records/describe-record.js';
import type { RecorderDocument } from '../records/records.response.js';
import type { MeasureEvidenceItemDocument } from './measure-evidence.response.js';
import type { EvidenceItemDocument, ReplacementDocument } from './evidence.response.js';

/** Returns the position of the log behind which a page of evidence begins. */
export function positionIn(cursor: string | undefined): number {
  const isPosition = (values: readonly unknown[]): boolean =>
    values.length === 1 && Number.isSafeInteger(values[0]) && Number(values[0]) >= 0;
  return fromCursor<[number]>(cursor, isPosition)?.[0] ?? 0;
}

/** Names the events behind a number: what happened to what, who recorded it, and why it counts no more. */
@Injectable()
export class EvidenceDescriber {
  constructor(
    private readonly database: Database,
    private readonly search: EventSearch,
    private readonly entities: EntityNames,
    private readonly people: PrincipalNames,
  ) {}

  /** Names events, each with the part of the formula that it adds to. */
  async items(
    items: readonly EvidenceItem[],
    scope: AccessScope,
    language: Language,
  ): Promise<EvidenceItemDocument[]> {
    const seen = seenBy(scope, items);
    const events = await this.events(seen, scope, language);
    return seen.flatMap(({ part, key }, place) => {
      const event = events[place];
      return event ? [{ ...event, part, key }] : [];
    });
  }

  async events(
    items: readonly EvidenceItem[],
    scope: AccessScope,
    language: Language,
  ): Promise<MeasureEvidenceItemDocument[]> {
    const seen = seenBy(scope, items);
    if (seen.length === 0) return [];
    const positions = seen.flatMap(({ event, replacedBy }) => [event.position, replacedBy ?? []].flat());
    const filed = await this.search.these(this.database, [...new Set(positions)]);
    const people = await this.people.of([...filed.values()].map(({ recordedBy }) => recordedBy));
    const names = await this.entities.of(
      seen.map(({ event }) => ({ orgUnit: event.orgUnit ?? '', subject: event.subject ?? '' })),
    );
    const recorderOf = (event: FiledEvent | undefined): RecorderDocument | null =>
      event?.recordedBy ? { id: event.recordedBy, name: people.get(event.recordedBy) ?? null } : null;
    const replacementOf = ({ replacedBy }: EvidenceItem): ReplacementDocument | null => {
      const replacing = replacedBy === null ? undefined : filed.get(replacedBy);
      if (!replacing) return null;
      return {
        position: String(replacing.position),
        at: toInstant(replacing.recordedAt),
        by: recorderOf(replacing),
        reason: reasonOf(replacing, language),
      };
    };
    return seen.map((item, place) => {
      const { event, measure, adds, amount, isMiddle, because, added } = item;
      const unit = scope.unit(event.orgUnit ?? '');
      const name = names[place] ?? null;
      return {
        position: String(event.position),
        source: event.source,
        id: event.id,
        type: event.type,
        title: titleOfType(event.type, language),
        subject: event.subject,
        name: name === null ? null : inLanguage(name, language),
        orgUnit: { code: unit.code, name: inLanguage(unit.name, language) },
        time: toInstant(event.time),
        recordedAt: toInstant(event.recordedAt),
        recordedBy: recorderOf(filed.get(event.position)),
        measure,
        measureName: nameOfMeasure(measure, language),
        adds,
        amount,
        isMiddle,
        because,
        added,
        replaced: replacementOf(item),
      };
    });
  }
}

/**
 * By the tree of a past day, org units outside today's access scope may have counted; their events are left
 * out (I7).
 */
function seenBy(scope: AccessScope, items: readonly EvidenceItem[]): EvidenceItem[] {
  return items.filter(({ event }) => event.orgUnit !== null && scope.sees(event.orgUnit));
}
