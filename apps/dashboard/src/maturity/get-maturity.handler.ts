import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { MaturityQuery } from '#insights';
import type { Language } from '#kernel';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { maturityDocument } from './describe-maturity.js';
import type { MaturityResponse } from './maturity.response.js';

export class GetMaturity extends Query<MaturityResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: FrameworksAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetMaturity)
export class GetMaturityHandler implements IQueryHandler<GetMaturity> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly maturity: MaturityQuery,
  ) {}

  async execute({ caller, code, request, language }: GetMaturity): Promise<MaturityResponse> {
    const { at, frameworks } = await this.questions.byFrameworks(caller, code, request);
    const { position, standings } = await this.maturity.of(code, frameworks, at);
    return { items: standings.map((standing) => maturityDocument(code, standing, at, position, language)) };
  }
}
