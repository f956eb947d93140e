import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { WhatIfQuery, type WhatIf } from '#insights';
import { Clock, formatDay, type Language } from '#kernel';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import { hypotheticalDocument } from './describe-what-if.js';
import { HypotheticalEvents, rejectionOf } from './hypothetical-events.js';
import { InvalidRequestError } from '#web';
import type { WhatIfRequest } from './what-if.request.js';
import type { WhatIfResponse } from './what-if.response.js';

export class AskWhatIf extends Query<WhatIfResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: WhatIfRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(AskWhatIf)
export class AskWhatIfHandler implements IQueryHandler<AskWhatIf> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly whatIf: WhatIfQuery,
    private readonly clock: Clock,
  ) {}

  async execute({ caller, code, request, language }: AskWhatIf): Promise<WhatIfResponse> {
    const { framework, asOf } = request;
    const wanted = { tree: 'as-is' as const, ...(framework && { framework }), ...(asOf && { asOf }) };
    const { at, frameworks, scope } = await this.questions.byFrameworks(caller, code, wanted);
    const events = new HypotheticalEvents(code, scope.tree, this.clock.now());
    if (request.events === undefined && request.work === undefined) throw nothingAsked();
    const valid = events.read(request.events ?? []);
    const { effects, position } = await this.whatIf
      .of(code, frameworks, valid, at.asOf, (event, target) => events.check(event, target), request.work)
      .catch((error: unknown): WhatIf => {
        throw rejectionOf(error) ?? error;
      });
    return {
      asOf: formatDay(at.asOf),
      items: effects.map((effect) => hypotheticalDocument(effect, language)),
      position: String(position),
    };
  }
}

function nothingAsked(): InvalidRequestError {
  const detail = 'Give `events`, `work` or both.';
  return new InvalidRequestError([{ pointer: '/events', code: 'missing', detail }]);
}
