import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { hasPartsOfWholes, narrowHysteresis, type Framework, type Mark } from '#maturity/domain';
import { type PointInTime, ReadingStore, inSnapshot, ReadingsAt } from '#read-models';
import { assessOrgUnit, type AssessedOrgUnit } from '../assessed/assessed-org-unit.js';
import { ruleCheck, kpisReading, type RuleCheck, type FailedCheck } from '../domain/checks/rule-check.js';
import { checkFlows, flowsToCheck } from './check-flows.js';
import { checkSelfFiled } from './check-self-filed.js';
import { checkServiceUse } from './check-service-use.js';
import { unevenReports } from './check-uneven-reports.js';
import { addMarks, type Findings } from './findings-of-marks.js';

interface OrgUnitChecks {
  /** The log position up to which facts are counted. */
  position: number;
  /** The checks, one for each rule. */
  checks: readonly RuleCheck[];
}

/**
 * Answers whether the numbers of an org unit can be trusted. Checks mark doubtful numbers and change none.
 */
@Injectable()
export class ChecksQuery {
  constructor(
    private readonly database: Database,
    private readonly store: ReadingStore,
    private readonly readings: ReadingsAt,
    private readonly log: EventLogReader,
    private readonly zone: DayZone,
  ) {}

  /**
   * Runs all checks. `frameworks` are those whose KPIs are checked for a part that exceeds its whole. A
   * failed check names the KPIs of these frameworks that rest on the doubtful numbers.
   */
  of(orgUnit: string, frameworks: readonly Framework[], at: PointInTime): Promise<OrgUnitChecks> {
    return inSnapshot(this.database, async (snapshot) => {
      const assessed: AssessedOrgUnit[] = [];
      for (const framework of frameworks)
        assessed.push(
          await assessOrgUnit(snapshot, this.readings, orgUnit, framework, at, { coverage: false }),
        );
      return {
        checks: [
          partsAboveWholes(assessed),
          await this.unusedSupply(snapshot, orgUnit, frameworks, at),
          await this.selfFiled(snapshot, orgUnit, frameworks, at),
          ...(await this.flows(snapshot, orgUnit, frameworks, at)),
          narrowHystereses(assessed),
          ...valuesOutOfRange(assessed),
          ...unevenReports(assessed),
        ],
        position: await this.readings.position(snapshot, at),
      };
    });
  }

  private async unusedSupply(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<RuleCheck> {
    const { store, log, zone } = this;
    const check = await checkServiceUse(q, { store, log, zone }, orgUnit, at);
    if (check === null) return { rule: 'unused-supply', outcome: 'not-from-here', failed: [] };
    const { offered, unused } = check;
    return ruleCheck('unused-supply', offered > 0, unused ? [withKpis(frameworks, unused)] : []);
  }

  private async selfFiled(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<RuleCheck> {
    const { hasInput, found } = await checkSelfFiled(q, this.readings, orgUnit, at);
    return ruleCheck('few-self-filed', hasInput, found ? [withKpis(frameworks, found)] : []);
  }

  private async flows(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<RuleCheck[]> {
    const { findings, checkedRules } = await checkFlows(q, this.readings, orgUnit, flowsToCheck(), at);
    return (['spike-at-period-end', 'jump'] as const).map((rule) => {
      const failed = findings.filter((mark) => mark.rule === rule).map((mark) => withKpis(frameworks, mark));
      return ruleCheck(rule, checkedRules.has(rule), failed);
    });
  }
}

function withKpis<M extends Mark>(frameworks: readonly Framework[], mark: M): M & FailedCheck {
  return { ...mark, kpis: kpisReading(frameworks, mark.measure) };
}

/** Checks each pair of measures once, because several KPIs and frameworks may read the same pair. */
function partsAboveWholes(orgUnits: readonly AssessedOrgUnit[]): RuleCheck {
  const findings: Findings = new Map();
  let hasInput = false;
  for (const { framework, readings, assessment } of orgUnits) {
    hasInput ||= hasPartsOfWholes(framework, readings);
    addMarks(findings, 'part-above-whole', framework, assessment);
  }
  return ruleCheck('part-above-whole', hasInput, [...findings.values()]);
}

/**
 * Checks each value that its KPI limits; no check where the org unit has no such value. The same published
 * value in several frameworks is one finding.
 */
function valuesOutOfRange(orgUnits: readonly AssessedOrgUnit[]): RuleCheck[] {
  const findings: Findings = new Map();
  let hasInput = false;
  for (const { framework, assessment } of orgUnits) {
    const limited = framework.kpis.filter(({ range }) => range.min !== null || range.max !== null);
    hasInput ||= limited.some(({ id }) => assessment.kpis.some((kpi) => kpi.id === id && kpi.value !== null));
    addMarks(findings, 'out-of-range', framework, assessment);
  }
  return hasInput ? [ruleCheck('out-of-range', hasInput, [...findings.values()])] : [];
}

/** The same thresholds and counts of several frameworks are one finding. */
function narrowHystereses(orgUnits: readonly AssessedOrgUnit[]): RuleCheck {
  const findings: Findings = new Map();
  let hasInput = false;
  for (const { framework, assessment } of orgUnits) {
    const check = narrowHysteresis(framework, assessment);
    hasInput ||= check.hasInput;
    for (const { kpi, ...mark } of check.findings) {
      const key = JSON.stringify(mark);
      const known = findings.get(key) ?? { ...mark, kpis: [] };
      known.kpis.push({ framework: framework.id, kpi });
      findings.set(key, known);
    }
  }
  return ruleCheck('narrow-hysteresis', hasInput, [...findings.values()]);
}
