import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { formatDay, type Language } from '#kernel';
import { FactDays } from '#read-models';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import { Today } from '../point-in-time/today.js';
import { orgUnitDocument, orgUnitName, type OrgUnitResponse } from './org-unit.response.js';

export class GetOrgUnit extends Query<OrgUnitResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetOrgUnit)
export class GetOrgUnitHandler implements IQueryHandler<GetOrgUnit> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly frameworks: FrameworkCatalogue,
    private readonly factDays: FactDays,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, language }: GetOrgUnit): Promise<OrgUnitResponse> {
    const scope = await this.scopes.of(caller);
    const unit = scope.unit(code);
    const lastFactDay = (await this.factDays.last([code], this.today.get())).get(code);
    return {
      ...orgUnitDocument(unit, scope, language),
      ancestors: scope.ancestorsOf(code).map((ancestor) => orgUnitName(ancestor, language)),
      lastFactDay: lastFactDay === undefined ? null : formatDay(lastFactDay),
      frameworks: this.frameworks.applyingTo(unit, scope).map(({ id }) => id),
      frameworksWithin: this.frameworks.applyingWithin(unit, scope).map(({ id }) => id),
    };
  }
}
