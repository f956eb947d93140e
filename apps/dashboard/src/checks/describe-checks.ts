import type { FailedCheck, KpiOfFramework, ServiceName } from '#insights';
import { inLanguage, type Language } from '#kernel';
import type { Framework } from '#maturity/domain';
import type { AccessScope } from '../access-scope/access-scope.js';
import { markDocument, nameOfMeasure } from '../assessment/describe-mark.js';
import type { CheckDocument, RestingKpiDocument, ThingDocument } from './checks.response.js';

export type Thing = NonNullable<FailedCheck['subjects']>[number];

/** A thing that is to be shown, and what it is called. */
export interface NamedThing extends Thing {
  called: ServiceName | null;
}

/** Puts names to what checks found, in one language. */
export class CheckDescriber {
  constructor(
    private readonly frameworks: readonly Framework[],
    private readonly scope: AccessScope,
    private readonly language: Language,
  ) {}

  /** `things`: of what is not used, that which is shown. */
  check(check: FailedCheck, things: readonly NamedThing[] | null): CheckDocument {
    return {
      ...markDocument(check, this.language),
      name: nameOfMeasure(check.measure, this.language),
      kpis: check.kpis.map((each) => this.kpi(each)),
      ...(things && { subjects: things.map((each) => this.thing(each)) }),
    };
  }

  private kpi({ framework, kpi }: KpiOfFramework): RestingKpiDocument {
    const name = this.frameworks.find(({ id }) => id === framework)?.kpis.find(({ id }) => id === kpi)?.name;
    return { framework, kpi, name: name === undefined ? kpi : inLanguage(name, this.language) };
  }

  private thing({ orgUnit, subject, called }: NamedThing): ThingDocument {
    return {
      orgUnit: { code: orgUnit, name: inLanguage(this.scope.unit(orgUnit).name, this.language) },
      subject,
      name: called === null ? null : inLanguage(called, this.language),
    };
  }
}
