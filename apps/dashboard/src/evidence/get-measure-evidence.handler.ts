import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { EvidenceQuery } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import { toCursor } from '#web';
import { AccessScopes } from '../access-scope/access-scope.js';
import { measureOf, readingOf } from '../figures/asked-figure.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import { EvidenceDescriber, positionIn } from './describe-evidence.js';
import type { MeasureEvidenceRequest } from './measure-evidence.request.js';
import type { MeasureEvidenceResponse } from './measure-evidence.response.js';

export class GetMeasureEvidence extends Query<MeasureEvidenceResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly measure: string,
    readonly request: MeasureEvidenceRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetMeasureEvidence)
export class GetMeasureEvidenceHandler implements IQueryHandler<GetMeasureEvidence> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly points: PointsInTime,
    private readonly evidence: EvidenceQuery,
    private readonly describer: EvidenceDescriber,
  ) {}

  async execute(query: GetMeasureEvidence): Promise<MeasureEvidenceResponse> {
    const { caller, code, request, language } = query;
    const scope = await this.scopes.of(caller);
    const unit = scope.unit(code);
    const measure = measureOf(query.measure);
    const reading = readingOf(measure, request.months, request.subject);
    const at = this.points.of(request);
    const after = positionIn(request.cursor);
    const { parts, items, next, position } = await this.evidence.ofReading(unit.code, reading, at, {
      limit: request.limit,
      after,
    });
    const [part] = parts;
    const from = part?.window.from ?? null;
    return {
      measure: measure.id,
      name: inLanguage(measure.name, language),
      subject: request.subject ?? null,
      asOf: formatDay(at.asOf),
      window: { from: from === null ? null : formatDay(from), to: formatDay(at.asOf) },
      total: reading.as === 'subjects' ? null : (part?.amount ?? 0),
      items: await this.describer.events(items, scope, language),
      next: next === null ? null : toCursor([next]),
      position: String(position),
    };
  }
}
