import type { Figure, FigureDetail, SubjectFigure } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import { figureDecimals, figureUnit, namedPartOf, type Framework, type Kpi } from '#maturity/domain';
import type {
  FigureDocument,
  FigureKpiDocument,
  FigurePartDocument,
  SubjectFigureDocument,
} from './figure.response.js';

/** The KPIs of some frameworks by the measures that their formulas read. */
export class KpisByMeasure {
  private readonly kpis = new Map<string, { framework: Framework; kpi: Kpi }[]>();

  constructor(frameworks: readonly Framework[]) {
    for (const framework of frameworks)
      for (const kpi of framework.kpis) {
        const read = new Set(kpi.formula.readings.map(({ measure }) => namedPartOf(measure)));
        for (const measure of read)
          this.kpis.set(measure, [...(this.kpis.get(measure) ?? []), { framework, kpi }]);
      }
  }

  frameworksOf(measure: string): string[] {
    return [...new Set((this.kpis.get(measure) ?? []).map(({ framework }) => framework.id))];
  }

  documents(measure: string, language: Language): FigureKpiDocument[] {
    return (this.kpis.get(measure) ?? []).map(({ framework, kpi }) => ({
      framework: framework.id,
      frameworkName: inLanguage(framework.name, language),
      kpi: kpi.id,
      name: inLanguage(kpi.name, language),
    }));
  }
}

export function figureDocument(figure: Figure, kpis: KpisByMeasure, language: Language): FigureDocument {
  const { measure, window, value, of, coverage, trailing, subjects } = figure;
  return {
    measure: measure.id,
    name: inLanguage(measure.name, language),
    kind: measure.kind,
    unit: figureUnit(measure),
    decimals: figureDecimals(measure),
    window: window && { from: formatDay(window.from), to: formatDay(window.to) },
    ...{ value, of, coverage, trailing },
    entities: subjects,
    frameworks: kpis.frameworksOf(measure.id),
  };
}

export function partDocuments({ parts }: Pick<FigureDetail, 'parts'>): FigurePartDocument[] {
  return parts.map(({ part, value }) => ({ part, value }));
}

/** @param nameOf what events call an entity */
export function subjectDocuments(
  figures: readonly SubjectFigure[],
  nameOf: (subject: string) => string | null,
): SubjectFigureDocument[] {
  return figures.map(({ subject, value }) => ({ subject, name: nameOf(subject), value }));
}
