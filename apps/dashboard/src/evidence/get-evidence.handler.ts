import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { EvidenceQuery, type EvidenceItem, type EvidencePart } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import { fromCursor, toCursor } from '#web';
import type { AccessScope } from '../access-scope/access-scope.js';
import { nameOfMeasure } from '../assessment/describe-mark.js';
import { toInstant } from '../assessment/instants.js';
import { kpiNotFound, kpiOf } from '../frameworks/framework-catalogue.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { EvidenceRequest } from './evidence.request.js';
import type { EvidenceItemDocument, EvidencePartDocument, EvidenceResponse } from './evidence.response.js';

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
      items: found.items.flatMap((item) => itemDocument(item, scope, language)),
      next: found.next === null ? null : toCursor([found.next]),
      position: String(found.position),
    };
  }
}

function positionIn(cursor: string | undefined): number {
  const isPosition = (values: readonly unknown[]): boolean =>
    values.length === 1 && Number.isSafeInteger(values[0]) && Number(values[0]) >= 0;
  return fromCursor<[number]>(cursor, isPosition)?.[0] ?? 0;
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

/**
 * Describes one event. By the tree of a past day, org units outside today's access scope may have counted;
 * their events are left out (I7).
 */
function itemDocument(
  { event, part, measure, key, adds, because }: EvidenceItem,
  scope: AccessScope,
  language: Language,
): EvidenceItemDocument[] {
  const unit = event.orgUnit !== null && scope.sees(event.orgUnit) ? scope.unit(event.orgUnit) : null;
  if (!unit) return [];
  return [
    {
      position: String(event.position),
      source: event.source,
      id: event.id,
      type: event.type,
      subject: event.subject,
      orgUnit: { code: unit.code, name: inLanguage(unit.name, language) },
      time: toInstant(event.time),
      recordedAt: toInstant(event.recordedAt),
      part,
      measure,
      key,
      adds,
      because,
    },
  ];
}
