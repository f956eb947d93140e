import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChecksQuery, type FailedCheck, type KpiOfFramework, type UnevenOrgUnit } from '#assessments';
import type { EntityName } from '#event-log/domain';
import type { Principal } from '#identity/domain';
import { EntityNames } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import type { Framework } from '#maturity/domain';
import { SilentSources, type SilentSource } from '#read-models';
import { FoundWarnings } from '#warnings';
import type { AccessScope } from '../access-scope/access-scope.js';
import { markDocument, nameOfMeasure } from '../assessment/describe-mark.js';
import { OrgUnitQuestions } from '../org-unit-questions/org-unit-questions.js';
import type { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { foundWarningDocument } from '../warnings/describe-warnings.js';
import type {
  CheckDocument,
  ChecksResponse,
  EntityDocument,
  OrgUnitOfEntityDocument,
  RestingKpiDocument,
  SilentSourceDocument,
  UnevenOrgUnitDocument,
} from './checks.response.js';

/** The maximum number of listed entities, enough to start with. The check contains their total number. */
const MAX_SUBJECTS = 100;
/** The maximum number of listed org units with uneven reports. */
const MAX_UNEVEN = 100;
/** The maximum number of listed sources. */
const MAX_SILENT_SOURCES = 100;

export class GetChecks extends Query<ChecksResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: FrameworksAtRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetChecks)
export class GetChecksHandler implements IQueryHandler<GetChecks> {
  constructor(
    private readonly questions: OrgUnitQuestions,
    private readonly query: ChecksQuery,
    private readonly names: EntityNames,
    private readonly silentSources: SilentSources,
    private readonly warnings: FoundWarnings,
  ) {}

  async execute({ caller, code, request, language }: GetChecks): Promise<ChecksResponse> {
    const { at, frameworks, scope } = await this.questions.byFrameworks(caller, code, request);
    const { checks, position } = await this.query.of(code, frameworks, at);
    const describer = new CheckDescriber(frameworks, scope, language);
    const items: CheckDocument[] = [];
    for (const check of checks.flatMap(({ failed }) => failed))
      items.push(describer.check(check, check.subjects ? await this.shown(check.subjects, scope) : null));
    const below = scope.below(code).map((each) => each.code);
    const silent = await this.silentSources.of(below, at.asOf);
    const warnings = await this.warnings.of(below);
    return {
      asOf: formatDay(at.asOf),
      items,
      rules: checks.map(({ rule, outcome }) => ({ rule, outcome })),
      silentSources: silent.slice(0, MAX_SILENT_SOURCES).map((source) => describer.silentSource(source)),
      silentSourcesTotal: silent.length,
      warnings: warnings.map((warning) => foundWarningDocument(warning, scope, language)),
      position: String(position),
    };
  }

  private async shown(subjects: readonly NamedEntity[], scope: AccessScope): Promise<NamedSubject[]> {
    const shown = subjects.filter(({ orgUnit }) => scope.sees(orgUnit)).slice(0, MAX_SUBJECTS);
    const names = await this.names.of(shown);
    return shown.map((entity, index) => ({ ...entity, called: names[index] ?? null }));
  }
}

type NamedEntity = NonNullable<FailedCheck['subjects']>[number];

/** An entity to show, with its name. */
interface NamedSubject extends NamedEntity {
  called: EntityName | null;
}

/** Names the findings of checks in one language. */
class CheckDescriber {
  constructor(
    private readonly frameworks: readonly Framework[],
    private readonly scope: AccessScope,
    private readonly language: Language,
  ) {}

  /** Returns the check as the API shows it. `entities` are the unused entities to list. */
  check(check: FailedCheck, entities: readonly NamedSubject[] | null): CheckDocument {
    return {
      ...markDocument(check, this.language),
      name: nameOfMeasure(check.measure, this.language),
      kpis: check.kpis.map((each) => this.kpi(each)),
      ...(entities && { subjects: entities.map((each) => this.entity(each)) }),
      ...(check.uneven && { uneven: this.uneven(check.uneven) }),
    };
  }

  private uneven(units: readonly UnevenOrgUnit[]): UnevenOrgUnitDocument[] {
    const shown = units.filter(({ orgUnit }) => this.scope.sees(orgUnit)).slice(0, MAX_UNEVEN);
    return shown.map(({ orgUnit, lacks, months, amount }) => ({
      orgUnit: this.orgUnit(orgUnit),
      lacks: lacks.map((measure) => ({ measure, name: nameOfMeasure(measure, this.language) })),
      months: months.map((month) => formatDay(month).slice(0, 7)),
      amount,
    }));
  }

  silentSource({ orgUnit, source, heard, from, usualGap }: SilentSource): SilentSourceDocument {
    const days = { lastHeard: formatDay(heard), silentSince: formatDay(from), usualGapDays: usualGap };
    return { orgUnit: this.orgUnit(orgUnit), source, ...days };
  }

  private orgUnit(code: string): OrgUnitOfEntityDocument {
    return { code, name: inLanguage(this.scope.unit(code).name, this.language) };
  }

  private kpi({ framework, kpi }: KpiOfFramework): RestingKpiDocument {
    const name = this.frameworks.find(({ id }) => id === framework)?.kpis.find(({ id }) => id === kpi)?.name;
    return { framework, kpi, name: name === undefined ? kpi : inLanguage(name, this.language) };
  }

  private entity({ orgUnit, subject, called }: NamedSubject): EntityDocument {
    return {
      orgUnit: this.orgUnit(orgUnit),
      subject,
      name: called === null ? null : inLanguage(called, this.language),
    };
  }
}
