import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { SeriesQuery, type KpiPoint } from '#insights';
import { formatDay, type Language } from '#kernel';
import type { Framework, Kpi } from '#maturity/domain';
import { AccessScopes } from '../access-scope/access-scope.js';
import { Describer } from '../assessment/describe-assessment.js';
import { FrameworkCatalogue, kpiNotFound } from '../frameworks/framework-catalogue.js';
import { daysAskedFor } from '../history/days-of-range.js';
import { breakDocument } from '../history/history.response.js';
import type { SeriesRangeRequest } from '../history/series-range.request.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import { Today } from '../point-in-time/today.js';
import type { KpiPointDocument, KpiSeriesResponse, ThresholdDocument } from './kpi-series.response.js';

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
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly series: SeriesQuery,
    private readonly points: PointsInTime,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, kpi: id, range, language }: GetKpiSeries): Promise<KpiSeriesResponse> {
    const scope = await this.scopes.of(caller);
    const frameworkOn = this.catalogue.editionByDay(range.framework, scope.unit(code), scope, range.edition);
    const days = daysAskedFor(range, this.today);
    const { framework, kpi } = newestWith(id, days.map(frameworkOn));
    const { points, breaks } = await this.series.kpi(code, frameworkOn, id, days, this.points.view(range));
    const describer = new Describer(framework, language);
    return {
      kpi: kpi.id,
      name: describer.kpiName(kpi.id),
      unit: kpi.unit,
      decimals: Math.max(...points.map((point) => describer.decimals(kpi.id, point.kpi?.value ?? null))),
      provenance: kpi.provenance,
      points: points.map(pointDocument),
      thresholds: thresholdsOn(framework, kpi, describer),
      breaks: breaks.map(breakDocument),
    };
  }
}

/** Returns the KPI in the newest edition that has it. Editions may add and drop KPIs. */
function newestWith(id: string, editions: readonly Framework[]): { framework: Framework; kpi: Kpi } {
  const framework = editions.findLast(({ kpis }) => kpis.some((each) => each.id === id)) ?? editions.at(-1);
  const kpi = framework?.kpis.find((each) => each.id === id);
  if (framework && kpi) return { framework, kpi };
  throw kpiNotFound(framework?.id ?? '', id);
}

function pointDocument({ day, edition, kpi }: KpiPoint): KpiPointDocument {
  return {
    day: formatDay(day),
    edition,
    value: kpi?.value ?? null,
    numerator: kpi?.numerator ?? null,
    denominator: kpi?.denominator ?? null,
    coverage: kpi?.coverage ?? { reporting: 0, of: 1 },
  };
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
