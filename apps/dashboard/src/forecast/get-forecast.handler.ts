import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { ForecastQuery, type GoalForecast } from '#insights';
import { formatDay, inLanguage, type Day, type Language } from '#kernel';
import { referenceSlopes, type Framework, type ReferenceSlope, type Target } from '#maturity/domain';
import { Describer } from '../assessment/describe-assessment.js';
import { kpiOf } from '../frameworks/framework-catalogue.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { ForecastRequest } from './forecast.request.js';
import type {
  ForecastDocument,
  ForecastResponse,
  ForecastTargetDocument,
  ReferenceSlopeDocument,
} from './forecast.response.js';

const DAYS_PER_MONTH = 365.25 / 12;

export class GetForecast extends Query<ForecastResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: ForecastRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetForecast)
export class GetForecastHandler implements IQueryHandler<GetForecast> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly forecasts: ForecastQuery,
  ) {}

  async execute({ caller, code, request, language }: GetForecast): Promise<ForecastResponse> {
    const { at, framework } = await this.questions.byFramework(caller, code, request);
    const kpi = request.kpi === undefined ? null : kpiOf(framework, request.kpi).id;
    const { position, goals } = await this.forecasts.of(code, framework, at, kpi);
    return {
      framework: framework.id,
      edition: framework.edition.id,
      asOf: formatDay(at.asOf),
      items: goals.map((goal) => forecastDocument(goal, language)),
      references: referenceSlopes.map((slope) => referenceDocument(slope, language)),
      position: String(position),
    };
  }
}

function forecastDocument(goal: GoalForecast, language: Language): ForecastDocument {
  const { framework, track, stage, kpi, value, threshold, direction, forecast, window, points } = goal;
  const describer = new Describer(framework, language);
  const { slopePerDay, interval } = forecast;
  return {
    kpi,
    name: describer.kpiName(kpi),
    track,
    stage: describer.stageOrNull(track, stage),
    target: targetDocument(goal, language),
    value,
    threshold,
    direction,
    unit: describer.kpiUnit(kpi),
    decimals: describer.decimals(kpi, value, threshold),
    verdict: forecast.verdict,
    slopePerMonth: slopePerDay === null ? null : slopePerDay * DAYS_PER_MONTH,
    interval: interval && {
      low: interval.low * DAYS_PER_MONTH,
      high: interval.high * DAYS_PER_MONTH,
    },
    eta: dayOrNull(forecast.eta),
    earliest: dayOrNull(forecast.earliest),
    latest: dayOrNull(forecast.latest),
    window: { from: formatDay(window.from), to: formatDay(window.to) },
    points: points.map((point) => ({ day: formatDay(point.day), value: point.value })),
  };
}

function targetDocument(
  { framework, track, target: state }: GoalForecast,
  language: Language,
): ForecastTargetDocument | null {
  const target = state && targetOf(framework, track, state.id);
  if (!target) return null;
  const { id, due, verdict } = state;
  return { id, name: inLanguage(target.name, language), due, verdict };
}

function referenceDocument(
  { id, name, perDay, source }: ReferenceSlope,
  language: Language,
): ReferenceSlopeDocument {
  return { id, name: inLanguage(name, language), perDay, source: inLanguage(source, language) };
}

function targetOf({ tracks }: Framework, trackId: string, id: string): Target | undefined {
  const track = tracks.find((each) => each.id === trackId);
  return track?.kind === 'targets' ? track.targets.find((target) => target.id === id) : undefined;
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
