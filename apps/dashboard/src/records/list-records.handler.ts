import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { effectiveOf, EventLogReader, EventSearch, type EventFilter, type FiledEvent } from '#event-log';
import { PrincipalNames } from '#identity';
import type { Principal } from '#identity/domain';
import { EntityNames } from '#insights';
import { groupedBy, unitSourceOf, type Language } from '#kernel';
import { fromCursor, toCursor } from '#web';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { RecordDescriber, type RecordedFact } from './describe-record.js';
import type { ListRecordsRequest } from './records.request.js';
import type { ListRecordsResponse } from './records.response.js';

export class ListRecords extends Query<ListRecordsResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListRecordsRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListRecords)
export class ListRecordsHandler implements IQueryHandler<ListRecords> {
  constructor(
    private readonly database: Database,
    private readonly scopes: AccessScopes,
    private readonly search: EventSearch,
    private readonly reader: EventLogReader,
    private readonly names: EntityNames,
    private readonly people: PrincipalNames,
  ) {}

  async execute({ caller, request, language }: ListRecords): Promise<ListRecordsResponse> {
    const scope = await this.scopes.of(caller, 'events:write');
    const { type = null, subject = null, mine, limit, cursor, state } = request;
    const units = unitsOf(request, scope);
    const behind = fromCursor<[number]>(cursor, ([position]) => Number.isSafeInteger(position))?.[0] ?? null;
    const filter: EventFilter = {
      ...{ orgUnits: units, type, subject, from: null, to: null, source: null },
      sources: sourcesOf(caller, units),
      recordedBy: mine ? caller.id : null,
      originals: true,
    };
    const { items, next } = await this.search.find(this.database, filter, { order: 'newest', behind, limit });
    const facts = await this.factsOf(items.filter(({ event }) => event !== null));
    const people = await this.namesIn(facts.flatMap(({ versions }) => versions));
    const describer = new RecordDescriber(scope, language, people);
    const entityNames = await this.names.of(facts.map(({ original }) => keyOf(original)));
    const records = facts.map((fact, index) => describer.record(fact, entityNames[index] ?? null));
    return {
      items: records.filter((record) => state === undefined || record.state === state),
      next: next === null ? null : toCursor([next]),
    };
  }

  private async factsOf(originals: readonly FiledEvent[]): Promise<RecordedFact[]> {
    const positions = originals.map(({ position }) => position);
    const members = positions.length === 0 ? [] : await this.reader.chains(this.database, positions);
    const filed = await this.search.these(
      this.database,
      members.map(({ position }) => position),
    );
    const chains = groupedBy(members, ({ chain, position }) => chain ?? position);
    return originals.map((original) => {
      const chain = chains.get(original.position) ?? [];
      const counts = chain.length === 0 ? original.position : effectiveOf(chain)?.position;
      const versions = chain.flatMap(({ position }) => filed.get(position) ?? []);
      return {
        original,
        versions: versions.length === 0 ? [original] : versions,
        effective: counts === undefined ? null : (filed.get(counts) ?? original),
      };
    });
  }

  private namesIn(versions: readonly FiledEvent[]): Promise<ReadonlyMap<string, string>> {
    return this.people.of(versions.map(({ recordedBy }) => recordedBy));
  }
}

/** Returns the org units whose records are asked for; null: all. */
function unitsOf({ orgUnit }: ListRecordsRequest, scope: AccessScope): string[] | null {
  if (orgUnit === undefined) return scope.codes();
  const unit = scope.unit(orgUnit);
  return scope.below(unit.code).map(({ code }) => code);
}

/** Records of org units themselves carry unit sources; a key of one source records with that. */
function sourcesOf({ source }: Principal, units: readonly string[] | null): EventFilter['sources'] {
  if (source !== null) return { exact: [source] };
  return units === null ? { prefix: unitSourceOf('') } : { exact: units.map(unitSourceOf) };
}

function keyOf({ orgUnit, event }: FiledEvent): { orgUnit: string; subject: string } {
  return { orgUnit: orgUnit ?? '', subject: String(event?.['subject'] ?? '') };
}
