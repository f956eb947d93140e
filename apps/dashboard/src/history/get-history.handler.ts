import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { SeriesQuery, type HistoryPoint } from '#insights';
import { formatDay } from '#kernel';
import { AccessScopes } from '../access-scope/access-scope.js';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import { Today } from '../point-in-time/today.js';
import { daysAskedFor } from './days-of-range.js';
import { breakDocument, type HistoryResponse, type LevelPointDocument } from './history.response.js';
import type { SeriesRangeRequest } from './series-range.request.js';

export class GetHistory extends Query<HistoryResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly range: SeriesRangeRequest,
  ) {
    super();
  }
}

@QueryHandler(GetHistory)
export class GetHistoryHandler implements IQueryHandler<GetHistory> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly series: SeriesQuery,
    private readonly points: PointsInTime,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, range }: GetHistory): Promise<HistoryResponse> {
    const scope = await this.scopes.of(caller);
    const frameworkOn = this.catalogue.editionByDay(range.framework, scope.unit(code), scope, range.edition);
    const days = daysAskedFor(range, this.today);
    const { points, breaks } = await this.series.history(code, frameworkOn, days, this.points.view(range));
    const tracks = new Set(days.flatMap((day) => frameworkOn(day).tracks.map(({ id }) => id)));
    return {
      framework: range.framework,
      tracks: [...tracks].map((id) => ({ id, points: points.map((point) => levelPoint(id, point)) })),
      breaks: breaks.map(breakDocument),
    };
  }
}

function levelPoint(track: string, { day, edition, tracks }: HistoryPoint): LevelPointDocument {
  const result = tracks.find(({ id }) => id === track);
  return {
    day: formatDay(day),
    edition,
    level: result?.stage?.level ?? null,
    progress: result?.progress ?? null,
    score: result?.score ?? null,
  };
}
