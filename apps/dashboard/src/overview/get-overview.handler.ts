import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { OverviewQuery } from '#insights';
import { formatDay, type Language } from '#kernel';
import { FactDays, FreshnessQuery } from '#read-models';
import { pageOf } from '#web';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { Today } from '../point-in-time/today.js';
import { overviewItem } from './describe-overview.js';
import type { OverviewRequest } from './overview.request.js';
import type { OverviewResponse } from './overview.response.js';
import { unitsItAppliesTo } from './units-of-overview.js';

export class GetOverview extends Query<OverviewResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: OverviewRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetOverview)
export class GetOverviewHandler implements IQueryHandler<GetOverview> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly overview: OverviewQuery,
    private readonly factDays: FactDays,
    private readonly freshness: FreshnessQuery,
    private readonly today: Today,
  ) {}

  async execute({ caller, request, language }: GetOverview): Promise<OverviewResponse> {
    const scope = await this.scopes.of(caller);
    const asOf = this.today.or(request.asOf, 'asOf');
    const framework = this.catalogue.get(request.framework, scope, request.edition, asOf);
    const applicable = unitsItAppliesTo(framework, scope, request.root);
    const { items: units, next } = pageOf(applicable, request, ({ code }) => code);
    const codes = units.map(({ code }) => code);
    const { position, items } = await this.overview.of(framework, codes, asOf);
    const heard = await this.factDays.last(topsOf(scope, request.root), asOf);
    const fresh = await this.freshness.of(codes, framework.readings, this.today.get());
    return {
      framework: framework.id,
      edition: framework.edition.id,
      asOf: formatDay(asOf),
      lastFactDay: heard.size === 0 ? null : formatDay(Math.max(...heard.values())),
      items: items.flatMap((item) => {
        const unit = scope.tree.get(item.orgUnit);
        const freshness = fresh.get(item.orgUnit);
        return unit && freshness
          ? [overviewItem(unit, item, { freshness, track: request.track }, framework, scope, language)]
          : [];
      }),
      next,
      position: String(position),
    };
  }
}

/**
 * Returns the topmost org units of the overview. Their facts and those of org units below are all that it
 * includes.
 */
function topsOf(scope: AccessScope, root: string | undefined): readonly string[] {
  return root === undefined ? scope.tops() : [root];
}
