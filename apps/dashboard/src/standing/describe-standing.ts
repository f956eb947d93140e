import { inLanguage, type Language } from '#kernel';
import {
  measureCatalogue,
  type Framework,
  type Kpi,
  type KpiAssessment,
  type MissingWork,
  type NextStage,
  type StageRef,
  type UnmetCriterion,
} from '#maturity/domain';
import type { KpiDocument } from './kpi.document.js';
import type {
  MissingWorkDocument,
  NextStageDocument,
  UnmetCriterionDocument,
} from './next-stage.document.js';
import type { StageDocument } from './stage.document.js';

/**
 * Puts names to the ids of an assessment, in one language. Journal entries outlive framework files: an id that today's
 * file does not know is its own name.
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
    const stages = this.framework?.tracks.find(({ id }) => id === track)?.stages;
    const name = stages?.find(({ id }) => id === ref.id)?.name;
    return { level: ref.level, id: ref.id, name: name ? inLanguage(name, this.language) : ref.id };
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
      }
    );
  }

  kpi({ id, value, unit, numerator, denominator, coverage, provenance }: KpiAssessment): KpiDocument {
    return { id, name: this.kpiName(id), value, unit, numerator, denominator, coverage, provenance };
  }

  kpiName(id: string): string {
    const kpi = this.kpis.get(id);
    return kpi ? inLanguage(kpi.name, this.language) : id;
  }

  unmet({
    kpi,
    value,
    threshold,
    direction,
    progress,
    missing,
    eta,
  }: UnmetCriterion): UnmetCriterionDocument {
    return {
      kpi,
      name: this.kpiName(kpi),
      value,
      threshold,
      direction,
      unit: this.kpis.get(kpi)?.unit ?? 'count',
      progress,
      missing: missing && this.missingWork(missing),
      eta,
    };
  }

  private missingWork({ measure, count }: MissingWork): MissingWorkDocument {
    const noun = measureCatalogue.get(measure)?.unitOfWork;
    const singular = this.language === 'en' && count === 1 ? noun?.enOne : undefined;
    return { measure, name: singular ?? (noun ? inLanguage(noun, this.language) : measure), count };
  }
}
