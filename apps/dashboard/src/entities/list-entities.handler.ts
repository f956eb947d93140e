import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { EntitiesQuery } from '#insights';
import { formatDay, inLanguage, toSearchText, type Day, type Language } from '#kernel';
import { entityKinds, figureMonths, listedNounOf, measureCatalogue, type EntityKind } from '#maturity/domain';
import type { EntityListQuestion, EntityPlace } from '#read-models';
import { beforeWindow } from '#read-models/domain';
import { fromCursor, InvalidRequestError, toPage } from '#web';
import { AccessScopes } from '../access-scope/access-scope.js';
import { Today } from '../point-in-time/today.js';
import { entityDocument } from './describe-entity.js';
import type { ListEntitiesRequest } from './entity.request.js';
import type { ListedEntitiesResponse } from './entity.response.js';

export class ListEntities extends Query<ListedEntitiesResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: ListEntitiesRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListEntities)
export class ListEntitiesHandler implements IQueryHandler<ListEntities> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly today: Today,
    private readonly query: EntitiesQuery,
  ) {}

  async execute({ caller, code, request, language }: ListEntities): Promise<ListedEntitiesResponse> {
    const scope = await this.scopes.of(caller);
    const unit = scope.unit(code);
    const kind = kindOf(request.noun);
    const asOf = this.today.or(request.asOf, 'asOf');
    const { entities, position } = await this.query.list({
      orgUnits: request.include === 'below' ? scope.below(code).map((each) => each.code) : [unit.code],
      noun: request.noun,
      asOf,
      isPast: asOf < this.today.get(),
      search: request.q === undefined ? null : toSearchText(request.q.trim()),
      counted: countedBy(request, asOf),
      language,
      after: placeIn(request.cursor),
      limit: request.limit + 1,
    });
    const { items, next } = toPage(entities, request.limit, ({ place }) => place);
    return {
      noun: request.noun,
      name: inLanguage(kind.name, language),
      asOf: formatDay(asOf),
      items: items.map((entity) => entityDocument(entity, kind, scope, language)),
      next,
      position: String(position),
    };
  }
}

function kindOf(noun: string): EntityKind {
  const kind = entityKinds.get(noun);
  if (!kind) throw new RangeError(`The entities of ${noun} are not listed.`);
  return kind;
}

/** @throws InvalidRequestError for a measure that does not count the entities of the noun */
function countedBy(
  { noun, measure: id, months }: ListEntitiesRequest,
  asOf: Day,
): EntityListQuestion['counted'] {
  if (id === undefined) return null;
  const measure = measureCatalogue.get(id);
  if (!measure || listedNounOf(id) !== noun) {
    const detail = `measure must be one that counts entities of the noun "${noun}".`;
    throw new InvalidRequestError([{ parameter: 'measure', code: 'not-of-noun', detail }]);
  }
  const window = figureMonths(measure, months);
  return { measure: id, from: window === null ? null : beforeWindow(asOf, window) };
}

function placeIn(cursor: string | undefined): EntityPlace | null {
  const isPlace = (values: readonly unknown[]): boolean =>
    values.length === 3 && values.every((value) => typeof value === 'string');
  return fromCursor<EntityPlace>(cursor, isPlace);
}
