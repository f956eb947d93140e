import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { DomainError, formatDay, type Language } from '#kernel';
import type { Framework, Kpi } from '#maturity/domain';
import { SeriesQuery, TODAYS_VIEW } from '#scorecards';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { daysAskedFor } from '../history/days-of-range.js';
import type { SeriesRangeRequest } from '../history/series-range.request.js';
import { ReachOfCaller } from '../reach/reach.js';
import { Describer } from '../standing/describe-standing.js';
import { Today } from '../standing/today.js';
import type { KpiSeriesResponse, ThresholdDocument } from './kpi-series.response.js';

export class GetKpiSeries extends Query<KpiSeriesResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly kpi: string,
    readonly range: SeriesRangeRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetKpiSeries)
export class GetKpiSeriesHandler implements IQueryHandler<GetKpiSeries> {
  constructor(
    private readonly reaches: ReachOfCaller,
    private readonly catalogue: FrameworkCatalogue,
    private readonly series: SeriesQuery,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, kpi: id, range, language }: GetKpiSeries): Promise<KpiSeriesResponse> {
    const reach = await this.reaches.of(caller);
    const framework = this.catalogue.getFor(range.framework, reach.unit(code), reach);
    const kpi = kpiOf(framework, id);
    const { points } = await this.series.kpi(
      code,
      () => framework,
      kpi.id,
      daysAskedFor(range, this.today),
      TODAYS_VIEW,
    );
    const describer = new Describer(framework, language);
    return {
      kpi: kpi.id,
      name: describer.kpiName(kpi.id),
      unit: kpi.unit,
      provenance: kpi.provenance,
      points: points.flatMap((point) => {
        if (!point.kpi) return [];
        const { value, numerator, denominator, coverage } = point.kpi;
        return [{ day: formatDay(point.day), value, numerator, denominator, coverage }];
      }),
      thresholds: thresholdsOn(framework, kpi, describer),
    };
  }
}

function kpiOf({ id, kpis }: Framework, wanted: string): Kpi {
  const kpi = kpis.find((each) => each.id === wanted);
  if (!kpi) throw new DomainError('kpi-not-found', `The framework "${id}" has no KPI "${wanted}".`);
  return kpi;
}

function thresholdsOn({ tracks }: Framework, { id }: Kpi, describer: Describer): ThresholdDocument[] {
  return tracks.flatMap((track) =>
    track.stages.flatMap((stage) =>
      stage.criteria
        .filter(({ kpi }) => kpi === id)
        .map(({ enter, exit, direction }) => {
          return { track: track.id, stage: describer.stage(track.id, stage), enter, exit, direction };
        }),
    ),
  );
}
