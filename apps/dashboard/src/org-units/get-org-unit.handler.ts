import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { formatDay, type Language } from '#kernel';
import { FactDays } from '#read-models';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { ReachOfCaller } from '../access-scope/access-scope.js';
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
    private readonly reaches: ReachOfCaller,
    private readonly frameworks: FrameworkCatalogue,
    private readonly factDays: FactDays,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, language }: GetOrgUnit): Promise<OrgUnitResponse> {
    const reach = await this.reaches.of(caller);
    const unit = reach.unit(code);
    const lastFactDay = (await this.factDays.last([code], this.today.get())).get(code);
    return {
      ...orgUnitDocument(unit, reach, language),
      ancestors: reach.ancestorsOf(code).map((ancestor) => orgUnitName(ancestor, language)),
      lastFactDay: lastFactDay === undefined ? null : formatDay(lastFactDay),
      frameworks: this.frameworks.studying(unit, reach).map(({ id }) => id),
      frameworksWithin: this.frameworks.studyingWithin(unit, reach).map(({ id }) => id),
    };
  }
}
