import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Journal } from '#assessments';
import { Database } from '#database';
import type { Principal } from '#identity/domain';
import { MilestoneBoardQuery, MovementsQuery, OverviewQuery } from '#insights';
import { DayZone, formatDay, inLanguage, type Day, type Language } from '#kernel';
import type { Framework, Track } from '#maturity/domain';
import { FreshnessQuery, SilentSources } from '#read-models';
import { Today } from '../../point-in-time/today.js';
import { unitsItAppliesTo } from '../units-of-overview.js';
import { SummaryDescriber } from './describe-summary.js';
import { comparedUnits, leadingMove, type InnerMove } from './inner-movement.js';
import { summarySentence } from './summary-sentence.js';
import { SummarySubjects, type SummarySubject } from './summary-subject.js';
import type { OverviewSummaryRequest } from './summary.request.js';
import type { LateFigure, MovedFigure, OverviewSummaryResponse } from './summary.response.js';
import { shownTrack, resultsOn, type ResultOnTrack } from './results-on-track.js';

/** What moved is also counted over so many days, and in place of a look where there was none. */
const DAYS_OF_WEEK = 7;

export class GetOverviewSummary extends Query<OverviewSummaryResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: OverviewSummaryRequest,
    readonly language: Language,
  ) {
    super();
  }
}

/** Answers the first screen of the overview: one sentence and four figures about one scope. */
@QueryHandler(GetOverviewSummary)
export class GetOverviewSummaryHandler implements IQueryHandler<GetOverviewSummary> {
  constructor(
    private readonly database: Database,
    private readonly subjects: SummarySubjects,
    private readonly overview: OverviewQuery,
    private readonly movements: MovementsQuery,
    private readonly milestones: MilestoneBoardQuery,
    private readonly freshness: FreshnessQuery,
    private readonly journal: Journal,
    private readonly silentSources: SilentSources,
    private readonly today: Today,
    private readonly zone: DayZone,
  ) {}

  async execute({ caller, request, language }: GetOverviewSummary): Promise<OverviewSummaryResponse> {
    const subject = await this.subjects.of(caller, request);
    const { root, insteadOf, framework } = subject;
    // Read first: what is announced in between is shown now and counts as new once more, but is never missed.
    const seen = await this.journal.head(this.database);
    const found = framework && (await this.figures(subject, framework, request.since ?? null, language));
    const figures = {
      root: { code: root.code, name: inLanguage(root.name, language) },
      insteadOf: insteadOf && { code: insteadOf.code, name: inLanguage(insteadOf.name, language) },
      framework: framework && {
        id: framework.id,
        name: inLanguage(framework.name, language),
        edition: framework.edition.id,
      },
      asOf: formatDay(subject.asOf),
      ended: subject.ended === null ? null : formatDay(subject.ended),
      ...(found ?? { track: null, where: null, moved: null, missing: null, late: null, position: '0' }),
      journalPosition: String(seen),
    };
    return { ...figures, sentence: summarySentence(figures, language) };
  }

  private async figures(
    subject: SummarySubject,
    framework: Framework,
    since: number | null,
    language: Language,
  ): Promise<FiguresOfTrack> {
    const { scope, root, asOf } = subject;
    const describer = new SummaryDescriber(framework, scope, language);
    const codes = unitsItAppliesTo(framework, scope, root.code).map(({ code }) => code);
    const { items, position } = await this.overview.of(framework, codes, asOf);
    const track = shownTrack(framework, items, subject.track);
    const late = await this.late(subject, framework, codes, describer);
    if (!track)
      return { track: null, where: null, moved: null, missing: null, late, position: String(position) };
    const results = resultsOn(track, items);
    return {
      track: describer.track(track),
      where: describer.where(track, results, root.code),
      moved: await this.moved(subject, { framework, track, codes, since, results }, describer),
      missing: describer.missing(track, results, root.code),
      late,
      position: String(position),
    };
  }

  private async moved(
    subject: SummarySubject,
    { framework, track, codes, since, results }: MovedOnTrack,
    describer: SummaryDescriber,
  ): Promise<MovedFigure> {
    const { asOf, before } = subject;
    const days = { fromDay: asOf - DAYS_OF_WEEK + 1, untilDay: asOf };
    const week = await this.movements.of(framework, track, codes, days);
    const after = since ?? before?.position ?? null;
    // A look counts for today only: what moved before a past day has nothing to do with it.
    if (after === null || asOf !== this.today.get()) {
      const inner = await this.inner(subject, framework, track, results, null);
      return describer.moved(track, { since: null, moves: week, week, inner });
    }
    const moves = await this.movements.of(framework, track, codes, { afterPosition: after });
    const lookedAt = since === null ? (before?.at ?? null) : await this.journalTime(after);
    const inner = await this.inner(subject, framework, track, results, lookedAt);
    return describer.moved(track, { since: lookedAt, moves, week, inner });
  }

  /** Compares with the day before the last look, so that nothing of its day is missed; else with a week ago. */
  private async inner(
    { root, asOf }: SummarySubject,
    framework: Framework,
    track: Track,
    results: readonly ResultOnTrack[],
    lookedAt: number | null,
  ): Promise<{ move: InnerMove; since: Day } | null> {
    const lookDay = lookedAt === null ? asOf : this.zone.dayOf(lookedAt);
    const since = lookDay < asOf ? lookDay - 1 : asOf - DAYS_OF_WEEK;
    const compared = comparedUnits(results, root.code);
    const { items } = await this.overview.of(framework, compared, since);
    const move = leadingMove(track, root.code, resultsOn(track, items), results);
    return move && { move, since };
  }

  private async journalTime(position: number): Promise<number | null> {
    const [entry] = await this.journal.newest(this.database, 1, { before: position + 1 });
    return entry?.at ?? null;
  }

  private async late(
    { scope, root, asOf }: SummarySubject,
    framework: Framework,
    codes: readonly string[],
    describer: SummaryDescriber,
  ): Promise<LateFigure> {
    const today = this.today.get();
    const withRoot = [...new Set([root.code, ...codes])];
    const freshness = await this.freshness.of(withRoot, framework.readings, today);
    const below = scope.below(root.code).map(({ code }) => code);
    const at = { asOf, knownAt: null };
    const board = await this.milestones.of({ orgUnits: below, at, dueSoonDays: 0 });
    const silent = await this.silentSources.of(below, today);
    return describer.late(
      root.code,
      codes,
      freshness,
      board.items.filter(({ state }) => state === 'late'),
      { silent, today },
    );
  }
}

type FiguresOfTrack = Pick<
  OverviewSummaryResponse,
  'track' | 'where' | 'moved' | 'missing' | 'late' | 'position'
>;

interface MovedOnTrack {
  framework: Framework;
  track: Track;
  codes: readonly string[];
  since: number | null;
  results: readonly ResultOnTrack[];
}
