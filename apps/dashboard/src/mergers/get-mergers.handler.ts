import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { EntityNames } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import { Lineage } from '#org-units';
import { MergedEntities } from '#read-models';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { toInstant } from '../assessment/instants.js';
import { orgUnitName, type OrgUnitName } from '../org-units/org-unit.response.js';
import { Today } from '../point-in-time/today.js';
import type { MergersResponse } from './mergers.response.js';

/** The maximum number of listed subjects. The answer contains their total number. */
const MAX_SHARED = 100;

export class GetMergers extends Query<MergersResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetMergers)
export class GetMergersHandler implements IQueryHandler<GetMergers> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly merged: MergedEntities,
    private readonly names: EntityNames,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, language }: GetMergers): Promise<MergersResponse> {
    const scope = await this.scopes.of(caller);
    const asOf = this.today.get();
    const { count, entities } = await this.merged.of(scope.unit(code).code, asOf, MAX_SHARED);
    const called = await this.names.of(entities.map(({ supplier }) => supplier));
    return {
      asOf: formatDay(asOf),
      predecessors: predecessorsOf(code, scope, language),
      sharedCount: count,
      shared: entities.map(({ subject, supplier, orgUnits }, index) => {
        const name = called[index];
        return {
          subject,
          name: name == null ? null : inLanguage(name, language),
          orgUnits: orgUnits.map((each) => named(each, scope, language)),
          countsFrom: named(supplier.orgUnit, scope, language),
        };
      }),
    };
  }
}

function predecessorsOf(
  code: string,
  scope: AccessScope,
  language: Language,
): MergersResponse['predecessors'] {
  return new Lineage(scope.tree)
    .predecessors(code, 'merged')
    .filter(({ from }) => scope.sees(from))
    .map(({ from, into, at }) => ({ ...named(from, scope, language), into, mergedAt: toInstant(at) }));
}

const named = (code: string, scope: AccessScope, language: Language): OrgUnitName =>
  orgUnitName(scope.unit(code), language);
