import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { hasPartsOfWholes, type Framework, type Mark } from '#maturity/domain';
import { type PointInTime, ReadingStore, inSnapshot, ReadingsAt } from '#read-models';
import { assessOrgUnit } from '../assessed/assessed-org-unit.js';
import { checkOf, kpisReading, type CheckOfRule, type FailedCheck, type KpiOfFramework } from './checked.js';
import { checkFlows, flowsToCheck } from './flow-marks.js';
import { unusedServices } from './unused-services.js';

interface OrgUnitChecks {
  /** Facts up to this position of the log are counted. */
  position: number;
  /** One for each rule. */
  checks: readonly CheckOfRule[];
}

/** Can an org unit's numbers be trusted? Checks mark them, and change nothing. */
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
   * `frameworks`: those whose KPIs are checked for parts above their wholes, and named where they rest on
   * what was found.
   */
  of(orgUnit: string, frameworks: readonly Framework[], at: PointInTime): Promise<OrgUnitChecks> {
    return inSnapshot(this.database, async (snapshot) => ({
      checks: [
        await this.partsAboveWholes(snapshot, orgUnit, frameworks, at),
        await this.unusedSupply(snapshot, orgUnit, frameworks, at),
        ...(await this.flows(snapshot, orgUnit, frameworks, at)),
      ],
      position: await this.readings.position(snapshot, at),
    }));
  }

  /** The same pair may be read by several KPIs and frameworks. */
  private async partsAboveWholes(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<CheckOfRule> {
    const found = new Map<string, Mark & { kpis: KpiOfFramework[] }>();
    let anything = false;
    for (const framework of frameworks) {
      const options = { coverage: false };
      const assessed = await assessOrgUnit(q, this.readings, orgUnit, framework, at, options);
      anything ||= hasPartsOfWholes(framework, assessed.readings);
      for (const { id, marks } of assessed.assessment.kpis) {
        for (const mark of marks) {
          const key = JSON.stringify(mark);
          const known = found.get(key) ?? { ...mark, kpis: [] };
          known.kpis.push({ framework: framework.id, kpi: id });
          found.set(key, known);
        }
      }
    }
    return checkOf('part-above-whole', anything, [...found.values()]);
  }

  private async unusedSupply(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<CheckOfRule> {
    const { store, log, zone } = this;
    const checked = await unusedServices(q, { store, log, zone }, orgUnit, at);
    if (checked === null) return { rule: 'unused-supply', outcome: 'not-from-here', failed: [] };
    const { offered, unused } = checked;
    return checkOf('unused-supply', offered > 0, unused ? [restingOn(frameworks, unused)] : []);
  }

  private async flows(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<CheckOfRule[]> {
    const { marks, canTell } = await checkFlows(q, this.readings, orgUnit, flowsToCheck(), at);
    return (['spike-at-period-end', 'jump'] as const).map((rule) => {
      const failed = marks.filter((mark) => mark.rule === rule).map((mark) => restingOn(frameworks, mark));
      return checkOf(rule, canTell.has(rule), failed);
    });
  }
}

function restingOn<M extends Mark>(frameworks: readonly Framework[], mark: M): M & FailedCheck {
  return { ...mark, kpis: kpisReading(frameworks, mark.measure) };
}
