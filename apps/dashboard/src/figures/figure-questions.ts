import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import type { FigureQuestion } from '#insights';
import type { Framework } from '#maturity/domain';
import { Lineage } from '#org-units';
import { AccessScopes } from '../access-scope/access-scope.js';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import type { FigureAtRequest } from './figure.request.js';

/** Reads from a request the org unit, the point in time, and the frameworks that may read its measures. */
@Injectable()
export class FigureQuestions {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly points: PointsInTime,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** @throws DomainError `org-unit-not-found` */
  async about(
    caller: Principal,
    code: string,
    request: FigureAtRequest,
  ): Promise<{ question: FigureQuestion; frameworks: readonly Framework[] }> {
    const scope = await this.scopes.of(caller);
    const unit = scope.unit(code);
    const at = this.points.of(request);
    const merged = new Lineage(scope.tree).predecessors(code, 'merged');
    return {
      question: { orgUnit: code, predecessors: merged.map(({ from }) => from), at, months: request.months },
      frameworks: this.catalogue.applyingTo(unit, scope, at.asOf),
    };
  }
}
