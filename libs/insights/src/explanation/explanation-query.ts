import { Injectable } from '@nestjs/common';
import { assessOrgUnit, checkFlows, flowsToCheck, type AssessedOrgUnit } from '#assessments';
import { Database } from '#database';
import type { Framework, Kpi, Mark, MeasureDefinition } from '#maturity/domain';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';

/** Everything that a number of a framework follows from. */
export interface Explanation extends AssessedOrgUnit {
  /** The findings that make the value of the KPI doubtful, by all checks that need only its measures. */
  findings: readonly Mark[];
  /** The log position up to which facts are counted. */
  position: number;
}

/** Answers how a number was computed. */
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
