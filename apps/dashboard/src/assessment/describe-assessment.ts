import { formatDay, inLanguage, type Language } from '#kernel';
import {
  measureCatalogue,
  scoreDecimals,
  shownDecimals,
  stageName,
  unitOfFlow,
  type Framework,
  type Kpi,
  type KpiAssessment,
  type KpiUnit,
  type MeasuredAmount,
  type MissingWork,
  type NextStage,
  type ScoreGap,
  type StageRef,
  type UnmetCriterion,
} from '#maturity/domain';
import { markDocument } from './describe-mark.js';
import type { KpiDocument, MeasuredAmountDocument } from './kpi.response.js';
import type {
  MissingWorkDocument,
  NextStageDocument,
  ScoreGapDocument,
  StageDocument,
  UnmetCriterionDocument,
} from './next-stage.response.js';

/**
 * Names the ids of an assessment in one language. Journal entries outlive framework files: the name of an id
 * that today's file lacks is the id itself.
 */
export class Describer {
  private readonly kpis: ReadonlyMap<string, Kpi>;

  constructor(
    private readonly framework: Framework | undefined,
    private readonly language: Language,
  ) {
    this.kpis = new Map(framework?.kpis.map((kpi) => [kpi.id, kpi]));
  }

  stage(track: string, ref: StageRef): StageDocument {
    const definition = this.framework?.tracks.find(({ id }) => id === track);
    return { level: ref.level, id: ref.id, name: inLanguage(stageName(definition, ref), this.language) };
  }

  stageOrNull(track: string, ref: StageRef | null): StageDocument | null {
    return ref && this.stage(track, ref);
  }

  nextStage(track: string, next: NextStage | null): NextStageDocument | null {
    return (
      next && {
        ...this.stage(track, next),
        unmet: next.unmet.map((criterion) => this.unmet(criterion)),
        bottleneck: next.bottleneck,
        ...(next.gap && { gap: this.gap(next.gap) }),
      }
    );
  }

  private gap({ points, alone }: ScoreGap): ScoreGapDocument {
    return {
      points,
      alone: alone.map(({ kpi, ...work }) => ({
        kpi,
        kpiName: this.kpiName(kpi),
        ...this.missingWork(work),
      })),
    };
  }

  kpi(assessment: KpiAssessment): KpiDocument {
    const { id, value, unit, numerator, denominator, coverage, provenance, marks } = assessment;
    const { silent, unknownSince } = assessment;
    const { expiredOn, trailing, units, parts, measured } = assessment;
    return {
      id,
      name: this.kpiName(id),
      value,
      unit,
      decimals: this.decimals(id, value),
      numerator,
      denominator,
      coverage,
      provenance,
      marks: marks.map((mark) => markDocument(mark, this.language)),
      ...(silent && { silent: { ...silent, since: formatDay(silent.since) } }),
      ...(unknownSince !== undefined && { unknownSince: formatDay(unknownSince) }),
      ...(measured && { measured: this.measured(measured) }),
      ...(expiredOn !== undefined && { expiredOn: formatDay(expiredOn) }),
      ...(trailing && { trailing }),
      ...(units && { units }),
      ...(parts && { parts }),
    };
  }

  private measured({ amount, of, measure }: MeasuredAmount): MeasuredAmountDocument {
    return { amount, of, measure, counts: unitOfFlow(measure, this.language) };
  }

  kpiName(id: string): string {
    const kpi = this.kpis.get(id);
    return kpi ? inLanguage(kpi.name, this.language) : id;
  }

  kpiUnit(id: string): KpiUnit {
    return this.kpis.get(id)?.unit ?? 'count';
  }

  /** Returns the decimals with which a value of the KPI is shown, beside the thresholds given. */
  decimals(id: string, value: number | null, ...beside: readonly number[]): number {
    return shownDecimals(this.framework, id, value, beside);
  }

  /** Returns the decimals with which the score of a track is shown. */
  scoreDecimals(track: string, score: number | null): number {
    return scoreDecimals(
      this.framework?.tracks.find(({ id }) => id === track),
      score,
    );
  }

  unmet({
    kpi,
    value,
    threshold,
    direction,
    progress,
    missing,
    tooFew,
    eta,
  }: UnmetCriterion): UnmetCriterionDocument {
    return {
      kpi,
      name: this.kpiName(kpi),
      value,
      threshold,
      direction,
      unit: this.kpiUnit(kpi),
      decimals: this.decimals(kpi, value, threshold),
      progress,
      missing: missing && this.missingWork(missing),
      ...(tooFew && { tooFew }),
      eta,
    };
  }

  missingWork({ measure, count, subject }: MissingWork): MissingWorkDocument {
    const name = nameOfWork(measure, count, this.language);
    return { measure, name, count, ...(subject !== undefined && { subject }) };
  }
}

/** Returns the counted unit of a measure, to be read after the number. */
export function nameOfWork(measure: string, count: number, language: Language): string {
  const noun = measureCatalogue.get(measure)?.unitOfWork;
  const singular = language === 'en' && count === 1 ? noun?.enOne : undefined;
  return singular ?? (noun ? inLanguage(noun, language) : measure);
}
