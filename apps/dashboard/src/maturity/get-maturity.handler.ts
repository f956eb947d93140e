import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { MaturityQuery, PublicationsQuery, type FrameworkAssessment } from '#insights';
import { formatDay, type Language } from '#kernel';
import type { SettlingResult } from '#assessments';
import { indexReadBy, kpisOf, type StageRef, type TrackAssessment } from '#maturity/domain';
import type { PointInTime } from '#read-models';
import { Describer } from '../assessment/describe-assessment.js';
import { publishedPlace } from '../assessment/describe-publication.js';
import { PartDescriber } from '../assessment/describe-track-result.js';
import { toInstant, toInstantOrNull } from '../assessment/instants.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import { knownAtText } from '../point-in-time/known-at.js';
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
    private readonly publications: PublicationsQuery,
  ) {}

  async execute({ caller, code, request, language }: GetMaturity): Promise<MaturityResponse> {
    const { at, frameworks } = await this.questions.byFrameworks(caller, code, request);
    const { position, assessments } = await this.maturity.of(code, frameworks, at);
    const documents = assessments.map((each) => maturityDocument(code, each, at, position, language));
    await this.addPublications(code, assessments, documents, at);
    return { items: documents };
  }

  /** Adds what publishers announced to the tracks that show it. Reads nothing where nothing was published. */
  private async addPublications(
    orgUnit: string,
    assessments: readonly FrameworkAssessment[],
    documents: readonly MaturityDocument[],
    at: PointInTime,
  ): Promise<void> {
    const shown = assessments.flatMap((assessment, place) =>
      publishedIndices(assessment).map((each) => ({ ...each, document: documents[place] })),
    );
    const indices = shown.map(({ subject }) => ({ orgUnit, subject }));
    const found = await this.publications.of(indices, at);
    shown.forEach(({ track, document }, place) => {
      const publication = found[place];
      const result = document?.tracks.find(({ id }) => id === track);
      if (publication && result) result.published = publishedPlace(publication);
    });
  }
}

/** Returns the tracks that show a published score, with the index of each that was ever published. */
function publishedIndices({
  framework,
  assessment,
}: FrameworkAssessment): { track: string; subject: string }[] {
  return framework.tracks.flatMap((track) => {
    if (track.kind !== 'index' || track.comparedWith === null) return [];
    const kpis = kpisOf(framework, { track });
    const subject = indexReadBy(kpis);
    const isKnown = assessment.kpis.some(
      ({ id, numerator }) => numerator !== null && kpis.some((kpi) => kpi.id === id),
    );
    return subject !== null && isKnown ? [{ track: track.id, subject }] : [];
  });
}

export function maturityDocument(
  orgUnit: string,
  { framework, assessment, announced, frozen, settling }: FrameworkAssessment,
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
    knownAt: knownAtText(knownAt),
    tree,
    tracks: assessment.tracks.map((track) => ({
      ...trackResult(track, announced.get(track.id) ?? null, describer),
      ...(frozen.has(track.id) && { frozen: true }),
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
