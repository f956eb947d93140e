import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { formatDay } from '#kernel';
import { SeriesQuery, TODAYS_VIEW, type HistoryPoint } from '#scorecards';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { ReachOfCaller } from '../reach/reach.js';
import { Today } from '../standing/today.js';
import { daysAskedFor } from './days-of-range.js';
import type { HistoryResponse, LevelPointDocument } from './history.response.js';
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
    private readonly reaches: ReachOfCaller,
    private readonly catalogue: FrameworkCatalogue,
    private readonly series: SeriesQuery,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, range }: GetHistory): Promise<HistoryResponse> {
    const reach = await this.reaches.of(caller);
    const framework = this.catalogue.getFor(range.framework, reach.unit(code), reach);
    const { points } = await this.series.history(
      code,
      () => framework,
      daysAskedFor(range, this.today),
      TODAYS_VIEW,
    );
    return {
      framework: framework.id,
      tracks: framework.tracks.map(({ id }) => ({
        id,
        points: points.map((point) => levelPoint(id, point)),
      })),
    };
  }
}

function levelPoint(track: string, { day, tracks }: HistoryPoint): LevelPointDocument {
  const standing = tracks.find(({ id }) => id === track);
  return {
    day: formatDay(day),
    level: standing?.stage?.level ?? null,
    progress: standing?.progress ?? null,
  };
}
