import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { addMonths, formatDay, inLanguage, parseDay, type Language } from '#kernel';
import type { Framework } from '#maturity/domain';
import { changeKinds } from '#assessments/domain';
import { GetChecks } from '../checks/get-checks.handler.js';
import { OfferedFrameworks, type OfferedFramework } from '../frameworks/offered-frameworks.js';
import { ListJournal } from '../journal/list-journal.handler.js';
import { GetMaturity } from '../maturity/get-maturity.handler.js';
import type { MaturityDocument, TrackResultDocument } from '../maturity/maturity.response.js';
import { GetMilestoneBoard } from '../milestone-board/get-milestone-board.handler.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import { GetOrgUnit } from '../org-units/get-org-unit.handler.js';
import type { OrgUnitResponse } from '../org-units/org-unit.response.js';
import { fitted, type BriefContent } from './brief-content.js';
import { ladderOf, missingLines, resultText, sentenceOf, shownTrack } from './brief-lines.js';
import { briefTexts, dayText } from './brief-texts.js';
import type { BriefRequest } from './brief.request.js';

export class GetBrief extends Query<BriefContent> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: BriefRequest,
    readonly publicUrl: string,
    readonly language: Language,
  ) {
    super();
  }
}

/** How many lines of the journal a month is looked for in. */
const MAX_LINES = 200;

/** Gathers a brief from the answers that the page of the org unit shows. */
@QueryHandler(GetBrief)
export class GetBriefHandler implements IQueryHandler<GetBrief> {
  constructor(
    private readonly queries: QueryBus,
    private readonly questions: OrgUnitQuestions,
    private readonly offered: OfferedFrameworks,
  ) {}

  async execute({ caller, code, request, publicUrl, language }: GetBrief): Promise<BriefContent> {
    const unit = await this.queries.execute(new GetOrgUnit(caller, code, language));
    const asOf = request.asOf ?? unit.endedOn ?? undefined;
    const at = {
      ...(asOf && { asOf }),
      ...(request.knownAt && { knownAt: request.knownAt }),
      tree: 'as-is',
    } as const;
    const { frameworks } = await this.questions.byFrameworks(caller, code, at);
    const { items } = await this.queries.execute(new GetMaturity(caller, code, at, language));
    const followed = (await this.offered.inOrder(frameworks)).filter((each) => each.followed);
    const { framework } = request;
    // Refuses a framework that does not exist or does not apply.
    if (framework !== undefined) await this.questions.byFramework(caller, code, { ...at, framework });
    const chosenId = framework ?? unit.usualFramework;
    const results = new Map(items.map((item) => [item.framework, item]));
    const chosen = frameworks.find(({ id }) => id === chosenId);
    const result = chosen && results.get(chosen.id);
    const track = result && shownTrack(result);
    const day = result?.asOf ?? items[0]?.asOf ?? formatDay(this.questions.today(asOf));
    const say = briefTexts[language];
    const position = result?.position ?? items[0]?.position ?? '0';
    return {
      language,
      unit: unit.name,
      place: [
        say.levels[unit.level],
        say.code(unit.code),
        ...unit.ancestors.map(({ name }) => name).reverse(),
      ].join(' · '),
      sentence: sentenceOf(
        {
          unit: unit.name,
          framework: chosen ? inLanguage(chosen.name, language) : null,
          result: chosen && track ? resultText(track, chosen, language) : null,
        },
        track,
        unit.lastFactDay === null
          ? null
          : say.dataUntil(dayText(unit.lastFactDay < day ? unit.lastFactDay : day, language)),
        language,
      ),
      framework: chosen ? inLanguage(chosen.name, language) : null,
      ladder: chosen && track ? ladderOf(track, chosen, language) : null,
      ...fitted({
        followed: followed
          .filter((each) => each.framework.id !== chosenId)
          .map((each) => frameworkLine(each.framework, results.get(each.framework.id), language)),
        moved: await this.moved(caller, unit, day, followed, language),
        missing: track ? missingLines(track, language) : [],
        late: [
          ...(await this.lateMilestones(caller, code, request, day, language)),
          ...silentLines(unit, frameworks, language),
        ],
        completeness: await this.completeness(caller, code, at, result, chosen, language),
      }),
      day: dayText(day, language),
      position,
      evidence: evidenceLink(publicUrl, code, { day, position, result }),
    };
  }

  /** Returns what was announced of the org unit and those below it within a month, the latest first. */
  private async moved(
    caller: Principal,
    unit: OrgUnitResponse,
    day: string,
    followed: readonly OfferedFramework[],
    language: Language,
  ): Promise<string[]> {
    const since = formatDay(addMonths(parseDay(day) ?? 0, -1));
    const request = { orgUnit: unit.code, kinds: changeKinds, limit: MAX_LINES };
    const { items } = await this.queries.execute(new ListJournal(caller, request, language));
    const names = new Map(
      followed.map(({ framework }) => [framework.id, inLanguage(framework.name, language)]),
    );
    return items
      .filter((line) => !line.silent && line.day > since && line.day <= day)
      .filter(({ framework }) => framework === null || names.has(framework))
      .map(({ framework, title, ...line }) => {
        const name = framework === null ? undefined : names.get(framework);
        return `${dayText(line.day, language)}: ${[title, name].filter(Boolean).join(' · ')}`;
      });
  }

  private async lateMilestones(
    caller: Principal,
    code: string,
    { knownAt }: BriefRequest,
    asOf: string,
    language: Language,
  ): Promise<string[]> {
    const say = briefTexts[language];
    const request = { asOf, ...(knownAt && { knownAt }), state: 'late', dueSoonDays: 14, limit: 50 } as const;
    const board = await this.queries.execute(new GetMilestoneBoard(caller, code, request, language));
    return board.columns.flatMap(({ items }) =>
      items.map(({ title, subject, orgUnit, due, workingDaysLate }) =>
        say.milestoneLate(
          title ?? subject,
          orgUnit.name,
          due === null ? '–' : dayText(due, language),
          String(workingDaysLate),
        ),
      ),
    );
  }

  private async completeness(
    caller: Principal,
    code: string,
    at: { asOf?: string; knownAt?: string; tree: 'as-is' },
    result: MaturityDocument | undefined,
    framework: Framework | undefined,
    language: Language,
  ): Promise<string[]> {
    const say = briefTexts[language];
    if (!result || !framework) return [say.noData];
    const measured = result.kpis.filter(({ value }) => value !== null);
    const [least] = measured
      .map(({ coverage }) => coverage)
      .filter(({ of }) => of > 1)
      .sort((one, other) => one.reporting / one.of - other.reporting / other.of);
    const checks = await this.queries.execute(
      new GetChecks(caller, code, { ...at, framework: framework.id }, language),
    );
    return [
      say.measured(inLanguage(framework.name, language), measured.length, result.kpis.length),
      ...(least ? [say.reporting(String(least.reporting), String(least.of))] : []),
      checks.items.length > 0 ? say.doubtful(checks.items.length) : say.noDoubt,
    ];
  }
}

function frameworkLine(
  framework: Framework,
  result: MaturityDocument | undefined,
  language: Language,
): string {
  const track: TrackResultDocument | undefined = result && shownTrack(result);
  const text = track ? resultText(track, framework, language) : briefTexts[language].notMeasured;
  return `${inLanguage(framework.name, language)}: ${text}`;
}

function silentLines(unit: OrgUnitResponse, frameworks: readonly Framework[], language: Language): string[] {
  return unit.freshness.flatMap(({ framework: id, silentSince, lastHeard }) => {
    const name = frameworks.find((framework) => framework.id === id)?.name;
    if (silentSince === null || lastHeard === null || name === undefined) return [];
    return [briefTexts[language].silent(inLanguage(name, language), dayText(lastHeard, language))];
  });
}

/** Returns the address that shows these numbers for ever: as of the day, up to the position of the log. */
function evidenceLink(
  publicUrl: string,
  code: string,
  { day, position, result }: { day: string; position: string; result: MaturityDocument | undefined },
): string {
  const query = new URLSearchParams({
    ...(result && { framework: result.framework, edition: result.edition }),
    asOf: day,
    ...(position !== '0' && { knownAt: position }),
  });
  return `${publicUrl.replace(/\/$/, '')}/org-units/${encodeURIComponent(code)}?${query.toString()}`;
}
