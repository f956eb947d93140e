import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { FiguresQuery } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import { subjectMatterOf, subjectMatters, type SubjectMatter } from '#maturity/domain';
import { FigureQuestions } from './figure-questions.js';
import { figureDocument, KpisByMeasure } from './describe-figure.js';
import type { FigureAtRequest } from './figure.request.js';
import type { FiguresResponse } from './figure.response.js';

export class GetFigures extends Query<FiguresResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: FigureAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetFigures)
export class GetFiguresHandler implements IQueryHandler<GetFigures> {
  constructor(
    private readonly questions: FigureQuestions,
    private readonly query: FiguresQuery,
  ) {}

  async execute({ caller, code, request, language }: GetFigures): Promise<FiguresResponse> {
    const { question, frameworks } = await this.questions.about(caller, code, request);
    const { figures, position } = await this.query.all(question);
    const kpis = new KpisByMeasure(frameworks);
    return {
      asOf: formatDay(question.at.asOf),
      months: request.months,
      matters: (Object.keys(subjectMatters) as SubjectMatter[]).map((id) => ({
        id,
        name: inLanguage(subjectMatters[id], language),
        figures: figures
          .filter(({ measure }) => subjectMatterOf(measure.id) === id)
          .map((figure) => figureDocument(figure, kpis, language)),
      })),
      position: String(position),
    };
  }
}
