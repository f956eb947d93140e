import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { EvidenceQuery, type EvidenceItem, type EvidencePart } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import type { Kpi } from '#maturity/domain';
import { toCursor } from '#web';
import { nameOfMeasure } from '../assessment/describe-mark.js';
import { isMedian } from '../explanation/describe-parts.js';
import { kpiNotFound, kpiOf } from '../frameworks/framework-catalogue.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import { EvidenceDescriber, positionIn } from './describe-evidence.js';
import type { EvidenceRequest } from './evidence.request.js';
import type { EvidencePartDocument, EvidenceResponse } from './evidence.response.js';

export class GetEvidence extends Query<EvidenceResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly kpi: string,
    readonly request: EvidenceRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetEvidence)
export class GetEvidenceHandler implements IQueryHandler<GetEvidence> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly evidence: EvidenceQuery,
    private readonly describer: EvidenceDescriber,
  ) {}

  async execute({ caller, code, kpi: id, request, language }: GetEvidence): Promise<EvidenceResponse> {
    const { at, framework, scope } = await this.questions.byFramework(caller, code, request);
    const kpi = kpiOf(framework, id);
    const { part, measure, limit } = request;
    const found = await this.evidence.of(code, framework, id, at, {
      ...(part && { part }),
      ...(measure !== undefined && { measure }),
      limit,
      after: positionIn(request.cursor),
    });
    if (!found) throw kpiNotFound(framework.id, id);
    const { value, numerator, denominator } = found.kpi;
    const [only, ...others] = found.parts;
    return {
      kpi: kpi.id,
      name: inLanguage(kpi.name, language),
      edition: framework.edition.id,
      asOf: formatDay(at.asOf),
      value,
      numerator,
      denominator,
      parts: found.parts.map((each) => partDocument(each, language)),
      total: only && others.length === 0 ? only.amount : null,
      items: await this.describer.items(
        found.items.map((item) => withoutMiddle(kpi, item)),
        scope,
        language,
      ),
      next: found.next === null ? null : toCursor([found.next]),
      position: String(found.position),
    };
  }
}

/** Formulas other than medians read distributions too; of those no amount is in the middle. */
function withoutMiddle(kpi: Kpi, item: EvidenceItem): EvidenceItem {
  return isMedian(kpi[item.part], item) ? item : { ...item, amount: null, isMiddle: false };
}

function partDocument(
  { part, measure, key, window, amount, measured }: EvidencePart,
  language: Language,
): EvidencePartDocument {
  return {
    part,
    measure,
    name: nameOfMeasure(measure, language),
    key,
    window: { from: window.from === null ? null : formatDay(window.from), to: formatDay(window.to) },
    amount,
    measured,
  };
}
