import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { formatDay, inLanguage, type Language } from '#kernel';
import { ChecksQuery, type FailedCheck } from '#scorecards';
import type { Reach } from '../reach/reach.js';
import { BodyQuestions } from '../read-point/body-questions.js';
import type { FrameworksAtRequest } from '../read-point/read-point.request.js';
import { markDocument, nameOfMeasure } from '../standing/describe-mark.js';
import type { CheckDocument, ChecksResponse } from './checks.response.js';

/** Enough to go and look; the check says how many there are. */
const MOST_SUBJECTS = 100;

export class GetChecks extends Query<ChecksResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: FrameworksAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetChecks)
export class GetChecksHandler implements IQueryHandler<GetChecks> {
  constructor(
    private readonly questions: BodyQuestions,
    private readonly checks: ChecksQuery,
  ) {}

  async execute({ caller, code, request, language }: GetChecks): Promise<ChecksResponse> {
    const { at, frameworks, reach } = await this.questions.byFrameworks(caller, code, request);
    const { failed, position } = await this.checks.of(code, frameworks, at);
    return {
      asOf: formatDay(at.asOf),
      items: failed.map((check) => checkDocument(check, reach, language)),
      position: String(position),
    };
  }
}

function checkDocument(check: FailedCheck, reach: Reach, language: Language): CheckDocument {
  const subjects = check.subjects?.slice(0, MOST_SUBJECTS).flatMap(({ orgUnit, subject }) => {
    if (!reach.sees(orgUnit)) return [];
    return { orgUnit: { code: orgUnit, name: inLanguage(reach.unit(orgUnit).name, language) }, subject };
  });
  return {
    ...markDocument(check, language),
    name: nameOfMeasure(check.measure, language),
    ...(subjects && { subjects }),
  };
}
