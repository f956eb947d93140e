import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { FiguresQuery } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import { figureDecimals, figureUnit } from '#maturity/domain';
import { AccessScopes } from '../access-scope/access-scope.js';
import { daysAskedFor } from '../history/days-of-range.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import { Today } from '../point-in-time/today.js';
import { measureOf, readingOf } from './asked-figure.js';
import type { FigureSeriesRequest } from './figure.request.js';
import type { FigureSeriesResponse } from './figure.response.js';

export class GetFigureSeries extends Query<FigureSeriesResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly measure: string,
    readonly request: FigureSeriesRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetFigureSeries)
export class GetFigureSeriesHandler implements IQueryHandler<GetFigureSeries> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly points: PointsInTime,
    private readonly today: Today,
    private readonly query: FiguresQuery,
  ) {}

  async execute({
    caller,
    code,
    measure: id,
    request,
    language,
  }: GetFigureSeries): Promise<FigureSeriesResponse> {
    const unit = (await this.scopes.of(caller)).unit(code);
    const measure = measureOf(id);
    const reading = readingOf(measure, request.months, request.subject);
    const days = daysAskedFor(request, this.today);
    const { points, position } = await this.query.series(unit.code, reading, days, this.points.view(request));
    return {
      measure: id,
      name: inLanguage(measure.name, language),
      unit: figureUnit(measure),
      decimals: figureDecimals(measure),
      subject: request.subject ?? null,
      points: points.map(({ day, value, coverage }) => ({ day: formatDay(day), value, coverage })),
      position: String(position),
    };
  }
}
