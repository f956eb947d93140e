import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { ActionsQuery } from '#insights';
import { formatDay, type Language } from '#kernel';
import type { Action, Framework, WorkEffect } from '#maturity/domain';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { Describer, nameOfWork } from '../assessment/describe-assessment.js';
import type { ActionDocument, ActionEffectDocument, ActionsResponse } from './actions.response.js';

export class GetActions extends Query<ActionsResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: FrameworksAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetActions)
export class GetActionsHandler implements IQueryHandler<GetActions> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly actions: ActionsQuery,
  ) {}

  async execute({ caller, code, request, language }: GetActions): Promise<ActionsResponse> {
    const { at, frameworks } = await this.questions.byFrameworks(caller, code, request);
    const { actions, position } = await this.actions.of(code, frameworks, at);
    const describers = new Map(
      frameworks.map((framework) => [framework.id, describerOf(framework, language)]),
    );
    return {
      asOf: formatDay(at.asOf),
      items: actions.map((action) => actionDocument(action, describers, language)),
      position: String(position),
    };
  }
}

type Describers = ReadonlyMap<string, Describer>;

const describerOf = (framework: Framework, language: Language): Describer =>
  new Describer(framework, language);

function actionDocument(action: Action, describers: Describers, language: Language): ActionDocument {
  const { measure, count, subject, brings, framework, edition, track, kpi, gain, gainPerUnit, effects } =
    action;
  const { points, progress, share } = gain;
  return {
    measure,
    name: nameOfWork(measure, count, language),
    count,
    ...(subject !== undefined && { subject }),
    ...(brings && { brings }),
    gain: { framework, edition, track, kpi, points, progress, share },
    gainPerUnit,
    effects: effects.flatMap((effect) => effectDocument(effect, describers.get(effect.framework))),
  };
}

function effectDocument(
  { framework, track, kpi, from, to, harmful, stage, score }: WorkEffect,
  describer: Describer | undefined,
): ActionEffectDocument[] {
  if (!describer) return [];
  const change = stage && {
    from: describer.stageOrNull(track ?? '', stage.from),
    to: describer.stageOrNull(track ?? '', stage.to),
  };
  const decimals = Math.max(describer.decimals(kpi, from), describer.decimals(kpi, to));
  const named = { framework, track, kpi, name: describer.kpiName(kpi) };
  const moved = { from, to, unit: describer.kpiUnit(kpi), decimals };
  return [{ ...named, ...moved, harmful, stage: change, score }];
}
