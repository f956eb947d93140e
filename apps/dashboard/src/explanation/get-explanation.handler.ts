import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { ExplanationQuery, type Explanation } from '#insights';
import { addMonths, formatDay, type Day, type Language } from '#kernel';
import type { Kpi } from '#maturity/domain';
import { Describer } from '../assessment/describe-assessment.js';
import { markDocument } from '../assessment/describe-mark.js';
import { textOrNull } from '../frameworks/describe-track.js';
import { kpiNotFound, kpiOf } from '../frameworks/framework-catalogue.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { FrameworkAtRequest } from '../point-in-time/point-in-time.request.js';
import { explainedParts } from './describe-parts.js';
import { whyMissing } from './describe-silence.js';
import { UseDescriber } from './describe-uses.js';
import type { ExplanationResponse, FormulaDocument } from './explanation.response.js';

export class GetExplanation extends Query<ExplanationResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly kpi: string,
    readonly request: FrameworkAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetExplanation)
export class GetExplanationHandler implements IQueryHandler<GetExplanation> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly explanations: ExplanationQuery,
  ) {}

  async execute({ caller, code, kpi: id, request, language }: GetExplanation): Promise<ExplanationResponse> {
    const { at, framework } = await this.questions.byFramework(caller, code, request);
    const kpi = kpiOf(framework, id);
    const explanation = await this.explanations.of(code, framework, kpi, at);
    return explanationResponse(kpi, explanation, language);
  }
}

function explanationResponse(kpi: Kpi, explanation: Explanation, language: Language): ExplanationResponse {
  const { framework, assessment, readings, position } = explanation;
  const describer = new Describer(framework, language);
  const valueOf = (id: string): number | null =>
    assessment.kpis.find((each) => each.id === id)?.value ?? null;
  const assessed = assessment.kpis.find(({ id }) => id === kpi.id);
  if (!assessed) throw kpiNotFound(framework.id, kpi.id);
  const { name, value, numerator, denominator, unit, decimals, provenance, silent, unknownSince, measured } =
    describer.kpi(assessed);
  return {
    kpi: kpi.id,
    name,
    description: textOrNull(kpi.description, language),
    value,
    numerator,
    denominator,
    unit,
    decimals,
    framework: framework.id,
    edition: framework.edition.id,
    asOf: formatDay(assessment.asOf),
    provenance,
    formula: formulaDocument(kpi, assessment.asOf),
    parts: explainedParts(kpi, readings, valueOf, language),
    uses: new UseDescriber(kpi, explanation, describer, language).uses(),
    marks: explanation.findings.map((finding) => markDocument(finding, language)),
    ...(silent && { silent }),
    ...(unknownSince !== undefined && { unknownSince }),
    ...(measured && { measured }),
    missing: whyMissing(kpi, assessed, readings, framework, language),
    position: String(position),
  };
}

function formulaDocument(kpi: Kpi, asOf: Day): FormulaDocument {
  const { numerator, denominator, windowMonths, zeroDenominator, applicable } = kpi;
  return {
    numerator,
    denominator,
    window: windowMonths === null ? null : windowDocument(windowMonths, asOf),
    zeroDenominator,
    applicable: applicable && { when: applicable.when, otherwise: applicable.otherwise },
  };
}

function windowDocument(months: number, asOf: Day): FormulaDocument['window'] {
  return { months, from: formatDay(addMonths(asOf, -months) + 1), to: formatDay(asOf) };
}
