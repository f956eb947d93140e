import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { EntitiesQuery, type EntityOnDay } from '#insights';
import { inLanguage, toSearchText, type Language } from '#kernel';
import { entityKinds, traitsOf } from '#maturity/domain';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { Today } from '../point-in-time/today.js';
import type { SearchEntitiesRequest } from './entity-search.request.js';
import type { FoundEntitiesResponse, FoundEntityDocument } from './entity-search.response.js';

export class SearchEntities extends Query<FoundEntitiesResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: SearchEntitiesRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(SearchEntities)
export class SearchEntitiesHandler implements IQueryHandler<SearchEntities> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly today: Today,
    private readonly query: EntitiesQuery,
  ) {}

  async execute({ caller, request, language }: SearchEntities): Promise<FoundEntitiesResponse> {
    const { noun: nouns, first, limit } = request;
    const scope = await this.scopes.of(caller);
    const everywhere = scope.units().map(({ code }) => code);
    const nearest = first !== undefined && scope.sees(first) ? [first] : [];
    const others = everywhere.filter((code) => !nearest.includes(code));
    const found: EntityOnDay[] = [];
    for (const orgUnits of [nearest, others])
      for (const noun of nouns) {
        if (found.length >= limit || orgUnits.length === 0) continue;
        found.push(...(await this.within(orgUnits, noun, limit - found.length, request, language)));
      }
    return { items: found.map((entity) => foundEntity(entity, scope, language)) };
  }

  private async within(
    orgUnits: readonly string[],
    noun: string,
    limit: number,
    { q = '' }: SearchEntitiesRequest,
    language: Language,
  ): Promise<EntityOnDay[]> {
    const text = toSearchText(q.trim());
    const { entities } = await this.query.list({
      ...{ orgUnits, noun, limit, language },
      asOf: this.today.get(),
      isPast: false,
      search: text === '' ? null : text,
      counted: null,
      after: null,
    });
    return entities;
  }
}

function foundEntity(
  { subject, name, orgUnit, amounts }: EntityOnDay,
  scope: AccessScope,
  language: Language,
): FoundEntityDocument {
  const kind = entityKinds.get(subject.split('/')[0] ?? '');
  const traits = kind && traitsOf(kind, (measure) => amounts.get(measure));
  return {
    subject,
    name: name === null ? null : inLanguage(name, language),
    orgUnit: { code: orgUnit, name: inLanguage(scope.unit(orgUnit).name, language) },
    state: traits ? [traits.state, ...traits.levels].map((trait) => inLanguage(trait.name, language)) : [],
  };
}
