import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import type { Framework } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { ReadPoint } from '#read-models';
import { InvalidRequestError } from '#web';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { ReachOfCaller, type Reach } from '../access-scope/access-scope.js';
import type { FrameworkAtRequest } from '../point-in-time/framework-at.request.js';
import type { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { ReadPoints } from '../point-in-time/points-in-time.js';

/** A body within the caller's reach, looked at from somewhere. */
export interface BodyQuestion {
  reach: Reach;
  unit: OrgUnit;
  at: ReadPoint;
}

/** What callers ask about a body: which body, by which frameworks, as of when. */
@Injectable()
export class BodyQuestions {
  constructor(
    private readonly reaches: ReachOfCaller,
    private readonly catalogue: FrameworkCatalogue,
    private readonly points: ReadPoints,
  ) {}

  /** By the framework named, or by all that study the body, in their editions of that day unless one is chosen. */
  async byFrameworks(
    caller: Principal,
    code: string,
    request: FrameworksAtRequest,
  ): Promise<BodyQuestion & { frameworks: readonly Framework[] }> {
    const question = await this.about(caller, code, request);
    const { unit, reach, at } = question;
    const { framework, edition } = request;
    if (framework === undefined) {
      if (edition !== undefined) throw editionOfWhat();
      return { ...question, frameworks: this.catalogue.studying(unit, reach, at.asOf) };
    }
    return { ...question, frameworks: [this.catalogue.getFor(framework, unit, reach, edition, at.asOf)] };
  }

  async byFramework(
    caller: Principal,
    code: string,
    request: FrameworkAtRequest,
  ): Promise<BodyQuestion & { framework: Framework }> {
    const question = await this.about(caller, code, request);
    const { unit, reach, at } = question;
    const { framework, edition } = request;
    return { ...question, framework: this.catalogue.getFor(framework, unit, reach, edition, at.asOf) };
  }

  private async about(caller: Principal, code: string, request: FrameworksAtRequest): Promise<BodyQuestion> {
    const reach = await this.reaches.of(caller);
    return { reach, unit: reach.unit(code), at: this.points.of(request) };
  }
}

function editionOfWhat(): InvalidRequestError {
  const detail = 'edition needs framework: each framework has editions of its own.';
  return new InvalidRequestError([{ parameter: 'edition', code: 'framework-missing', detail }]);
}
