import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { ChecksQuery, ServiceNames } from '#insights';
import { formatDay, type Language } from '#kernel';
import type { AccessScope } from '../access-scope/access-scope.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import type { CheckDocument, ChecksResponse } from './checks.response.js';
import { CheckDescriber, type NamedThing, type Thing } from './describe-checks.js';

/** Enough to go and look; the check says how many there are. */
const MAX_SUBJECTS = 100;

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
    private readonly questions: OrgUnitQuestions,
    private readonly query: ChecksQuery,
    private readonly names: ServiceNames,
  ) {}

  async execute({ caller, code, request, language }: GetChecks): Promise<ChecksResponse> {
    const { at, frameworks, scope } = await this.questions.byFrameworks(caller, code, request);
    const { checks, position } = await this.query.of(code, frameworks, at);
    const describer = new CheckDescriber(frameworks, scope, language);
    const items: CheckDocument[] = [];
    for (const check of checks.flatMap(({ failed }) => failed))
      items.push(describer.check(check, check.subjects ? await this.shown(check.subjects, scope) : null));
    return {
      asOf: formatDay(at.asOf),
      items,
      rules: checks.map(({ rule, outcome }) => ({ rule, outcome })),
      position: String(position),
    };
  }

  private async shown(subjects: readonly Thing[], scope: AccessScope): Promise<NamedThing[]> {
    const shown = subjects.filter(({ orgUnit }) => scope.sees(orgUnit)).slice(0, MAX_SUBJECTS);
    const names = await this.names.of(shown);
    return shown.map((thing, index) => ({ ...thing, called: names[index] ?? null }));
  }
}
