import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import type { Day } from '#kernel';
import type { Framework } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { PointInTime } from '#read-models';
import { InvalidRequestError } from '#web';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import type { FrameworkAtRequest, FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';

/** An org unit within the caller's access scope, at a point in time. */
export interface OrgUnitQuestion {
  scope: AccessScope;
  unit: OrgUnit;
  at: PointInTime;
}

/** Reads from a request the org unit, the frameworks and the point in time. */
@Injectable()
export class OrgUnitQuestions {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly points: PointsInTime,
  ) {}

  /**
   * Asks by the named framework, or by all that apply to the org unit. Uses their editions of that day unless
   * one is chosen.
   */
  async byFrameworks(
    caller: Principal,
    code: string,
    request: FrameworksAtRequest,
  ): Promise<OrgUnitQuestion & { frameworks: readonly Framework[] }> {
    const question = await this.about(caller, code, request);
    const { unit, scope, at } = question;
    const { framework, edition } = request;
    if (framework === undefined) {
      if (edition !== undefined) throw editionOfWhat();
      return { ...question, frameworks: this.catalogue.applyingTo(unit, scope, at.asOf) };
    }
    return { ...question, frameworks: [this.catalogue.getFor(framework, unit, scope, edition, at.asOf)] };
  }

  async byFramework(
    caller: Principal,
    code: string,
    request: FrameworkAtRequest,
  ): Promise<OrgUnitQuestion & { framework: Framework }> {
    const question = await this.about(caller, code, request);
    const { unit, scope, at } = question;
    const { framework, edition } = request;
    return { ...question, framework: this.catalogue.getFor(framework, unit, scope, edition, at.asOf) };
  }

  /** Returns the day of a request, or today. */
  today(asOf: string | undefined): Day {
    return this.points.of({ ...(asOf !== undefined && { asOf }), tree: 'as-is' }).asOf;
  }

  private async about(
    caller: Principal,
    code: string,
    request: FrameworksAtRequest,
  ): Promise<OrgUnitQuestion> {
    const scope = await this.scopes.of(caller);
    return { scope, unit: scope.unit(code), at: this.points.of(request) };
  }
}

function editionOfWhat(): InvalidRequestError {
  const detail = 'edition needs framework: each framework has editions of its own.';
  return new InvalidRequestError([{ parameter: 'edition', code: 'framework-missing', detail }]);
}
