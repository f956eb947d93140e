import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { EntityNames, FiguresQuery, type SubjectFigure } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import { listedNounOf, subjectMatterOf, subjectMatters } from '#maturity/domain';
import { measureOf } from './asked-figure.js';
import { figureDocument, KpisByMeasure, partDocuments, subjectDocuments } from './describe-figure.js';
import { FigureQuestions } from './figure-questions.js';
import type { FigureAtRequest } from './figure.request.js';
import type { FigureResponse } from './figure.response.js';

export class GetFigure extends Query<FigureResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly measure: string,
    readonly request: FigureAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetFigure)
export class GetFigureHandler implements IQueryHandler<GetFigure> {
  constructor(
    private readonly questions: FigureQuestions,
    private readonly query: FiguresQuery,
    private readonly names: EntityNames,
  ) {}

  async execute({ caller, code, measure: id, request, language }: GetFigure): Promise<FigureResponse> {
    const { question, frameworks } = await this.questions.about(caller, code, request);
    const measure = measureOf(id);
    const detail = await this.query.one(measure, question);
    const kpis = new KpisByMeasure(frameworks);
    const matter = subjectMatterOf(id);
    return {
      ...figureDocument(detail.figure, kpis, language),
      matter,
      matterName: inLanguage(subjectMatters[matter], language),
      asOf: formatDay(question.at.asOf),
      months: request.months,
      parts: partDocuments(detail),
      segments: subjectDocuments(detail.segments, () => null),
      subjects: subjectDocuments(detail.subjects, await this.namesIn(code, detail.subjects, language)),
      kpis: kpis.documents(id, language),
      noun: listedNounOf(id),
      position: String(detail.position),
    };
  }

  /** Components of an index (`index/un-egdi#osi`) have no name of their own. */
  private async namesIn(
    orgUnit: string,
    figures: readonly SubjectFigure[],
    language: Language,
  ): Promise<(subject: string) => string | null> {
    const subjects = figures.map(({ subject }) => subject);
    const names = await this.names.of(subjects.map((subject) => ({ orgUnit, subject })));
    const bySubject = new Map(subjects.map((subject, index) => [subject, names[index] ?? null]));
    return (subject) => {
      const name = bySubject.get(subject) ?? null;
      return name === null ? null : inLanguage(name, language);
    };
  }
}
