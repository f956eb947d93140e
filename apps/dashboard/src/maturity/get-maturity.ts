import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { DomainError, type Language } from '#kernel';
import type { Framework } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import { MaturityQuery } from '#scorecards';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { ReachOfCaller, type Reach } from '../reach/reach.js';
import { Today } from '../standing/today.js';
import { maturityDocument } from './describe-maturity.js';
import type { MaturityRequest } from './maturity.request.js';
import type { MaturityResponse } from './maturity.response.js';

export class GetMaturity extends Query<MaturityResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: MaturityRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetMaturity)
export class GetMaturityHandler implements IQueryHandler<GetMaturity> {
  constructor(
    private readonly reaches: ReachOfCaller,
    private readonly catalogue: FrameworkCatalogue,
    private readonly maturity: MaturityQuery,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, request, language }: GetMaturity): Promise<MaturityResponse> {
    assertSupported(request);
    const reach = await this.reaches.of(caller);
    const unit = reach.unit(code);
    const asOf = this.today.or(request.asOf, 'asOf');
    const { position, standings } = await this.maturity.of(code, this.frameworks(request, unit, reach), asOf);
    return { items: standings.map((standing) => maturityDocument(code, standing, position, language)) };
  }

  private frameworks({ framework }: MaturityRequest, unit: OrgUnit, reach: Reach): readonly Framework[] {
    return framework === undefined
      ? this.catalogue.studying(unit, reach)
      : [this.catalogue.getFor(framework, unit, reach)];
  }
}

function assertSupported({ knownAt, tree }: MaturityRequest): void {
  if (knownAt !== undefined) throw new DomainError('not-supported', 'knownAt is not supported yet.');
  if (tree !== 'as-is')
    throw new DomainError('not-supported', `tree=${tree} is not supported yet; as-is is.`);
}
