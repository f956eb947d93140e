import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Framework, Kpi, Mark, MeasureDefinition } from '#maturity/domain';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';
import { assessOrgUnit, type AssessedOrgUnit } from '../assessed/assessed-org-unit.js';
import { checkFlows, flowsToCheck } from '../checks/check-flows.js';

/** Everything that a number of a framework follows from. */
export interface Explanation extends AssessedOrgUnit {
  /** What makes the KPI's value doubtful, by all checks that need no more than its measures. */
  findings: readonly Mark[];
  /** Facts up to this position of the log are counted. */
  position: number;
}

/** How was this number arrived at? */
@Injectable()
export class ExplanationQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  of(orgUnit: string, framework: Framework, kpi: Kpi, at: PointInTime): Promise<Explanation> {
    return inSnapshot(this.database, async (snapshot) => {
      const assessed = await assessOrgUnit(snapshot, this.readings, orgUnit, framework, at);
      const own = assessed.assessment.kpis.find(({ id }) => id === kpi.id)?.marks ?? [];
      const view = pointFor(framework, at);
      const flows = await checkFlows(snapshot, this.readings, orgUnit, flowsReadBy(kpi), view);
      return {
        ...assessed,
        findings: [...own, ...flows.findings],
        position: await this.readings.position(snapshot, at),
      };
    });
  }
}

function flowsReadBy({ formula }: Kpi): MeasureDefinition[] {
  const measures = new Set(formula.readings.map(({ measure }) => measure));
  return flowsToCheck().filter(({ id }) => measures.has(id));
}
