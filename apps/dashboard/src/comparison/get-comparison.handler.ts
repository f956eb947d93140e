import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { ComparisonQuery, type ComparedDay } from '#insights';
import { DomainError, formatDay, type Language } from '#kernel';
import { comparable } from '#maturity/domain';
import { InvalidRequestError, readDay } from '#web';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import { Today } from '../point-in-time/today.js';
import type { ComparisonRequest } from './comparison.request.js';
import type { ComparisonResponse } from './comparison.response.js';
import { comparisonResponse } from './describe-comparison.js';

export class GetComparison extends Query<ComparisonResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: ComparisonRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetComparison)
export class GetComparisonHandler implements IQueryHandler<GetComparison> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly comparisons: ComparisonQuery,
    private readonly points: PointsInTime,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, request, language }: GetComparison): Promise<ComparisonResponse> {
    const scope = await this.scopes.of(caller);
    const ruler = this.catalogue.rulerFor(request.framework, scope.unit(code), scope, request.edition);
    const [first, last] = [readDay(request.from, 'from'), this.today.or(request.to, 'to')];
    if (first > last) throw upsideDown();
    const from = { day: first, framework: ruler(first) };
    const to = { day: last, framework: ruler(last) };
    assertComparable(from, to);
    const compared = await this.comparisons.of(code, from, to, this.points.view(request));
    return comparisonResponse(from, to, compared, language);
  }
}

/** A difference between editions of different bases means nothing, so nobody gets one without asking for one basis. */
function assertComparable(from: ComparedDay, to: ComparedDay): void {
  if (comparable(from.framework, to.framework)) return;
  const sides = [from, to].map(({ day, framework: { edition } }) => {
    return { day: formatDay(day), edition: edition.id, basis: edition.basis };
  });
  const named = sides.map(({ edition, basis }) => `"${edition}" (basis "${basis}")`).join(' and ');
  throw new DomainError(
    'not-comparable',
    `The editions ${named} are not on the same basis. Choose one with "edition" to hold both days against it.`,
    { editions: sides },
  );
}

function upsideDown(): InvalidRequestError {
  return new InvalidRequestError([
    { parameter: 'from', code: 'range', detail: 'from must not be after to.' },
  ]);
}
