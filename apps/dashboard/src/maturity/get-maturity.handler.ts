import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { MaturityQuery, type FrameworkAssessment } from '#insights';
import { formatDay, type Language } from '#kernel';
import type { SettlingResult } from '#assessments';
import type { StageRef, TrackAssessment } from '#maturity/domain';
import type { PointInTime } from '#read-models';
import { Describer } from '../assessment/describe-assessment.js';
import { PartDescriber } from '../assessment/describe-track-result.js';
import { toInstant, toInstantOrNull } from '../assessment/instants.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import type {
  MaturityDocument,
  MaturityResponse,
  SettlingDocument,
  TrackResultDocument,
} from './maturity.response.js';

export class GetMaturity extends Query<MaturityResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: FrameworksAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetMaturity)
export class GetMaturityHandler implements IQueryHandler<GetMaturity> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly maturity: MaturityQuery,
  ) {}

  async execute({ caller, code, request, language }: GetMaturity): Promise<MaturityResponse> {
    const { at, frameworks } = await this.questions.byFrameworks(caller, code, request);
    const { position, assessments } = await this.maturity.of(code, frameworks, at);
    return {
      items: assessments.map((assessment) => maturityDocument(code, assessment, at, position, language)),
    };
  }
}

export function maturityDocument(
  orgUnit: string,
  { framework, assessment, announced, settling }: FrameworkAssessment,
  { knownAt, tree }: PointInTime,
  position: number,
  language: Language,
): MaturityDocument {
  const describer = new Describer(framework, language);
  const parts = new PartDescriber(framework, describer, language);
  return {
    framework: assessment.framework,
    edition: assessment.edition,
    orgUnit,
    asOf: formatDay(assessment.asOf),
    knownAt: toInstantOrNull(knownAt),
    tree,
    tracks: assessment.tracks.map((track) => ({
      ...trackResult(track, announced.get(track.id) ?? null, describer),
      ...parts.partsOf(track),
      settling: settlingDocument(settling.get(track.id)),
    })),
    kpis: assessment.kpis.map((kpi) => describer.kpi(kpi)),
    position: String(position),
  };
}

function settlingDocument(settling: SettlingResult | undefined): SettlingDocument | null {
  if (!settling) return null;
  const { since, dueAt } = settling;
  return { since: toInstant(since), notifyAt: toInstantOrNull(dueAt), waitsForRun: dueAt === null };
}

function trackResult(
  { id, kind, stage, score, progress, next }: TrackAssessment,
  announced: StageRef | null,
  describer: Describer,
): Omit<TrackResultDocument, 'settling'> {
  return {
    id,
    kind,
    stage: describer.stageOrNull(id, stage),
    announced: describer.stageOrNull(id, announced),
    score,
    scoreDecimals: describer.scoreDecimals(id, score),
    progress,
    next: describer.nextStage(id, next),
  };
}
