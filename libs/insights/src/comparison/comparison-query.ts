import { Injectable } from '@nestjs/common';
import { assessOrgUnit } from '#assessments';
import { Database } from '#database';
import type { Day } from '#kernel';
import type { Assessment, Framework } from '#maturity/domain';
import { type PointWithoutDay, inSnapshot, ReadingsAt } from '#read-models';

/** A day, and the edition that assesses it. */
export interface ComparedDay {
  day: Day;
  framework: Framework;
}

export interface Comparison {
  /** The log position up to which facts are counted. */
  position: number;
  from: Assessment;
  to: Assessment;
}

/**
 * Answers how an org unit changed between two days, both as known at one moment. The caller decides whether
 * the two editions may be compared.
 */
@Injectable()
export class ComparisonQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  of(orgUnit: string, from: ComparedDay, to: ComparedDay, view: PointWithoutDay): Promise<Comparison> {
    return inSnapshot(this.database, async (snapshot) => {
      const assessed = async ({ day, framework }: ComparedDay): Promise<Assessment> => {
        const at = { ...view, asOf: day };
        const options = { coverage: false };
        return (await assessOrgUnit(snapshot, this.readings, orgUnit, framework, at, options)).assessment;
      };
      return {
        from: await assessed(from),
        to: await assessed(to),
        position: await this.readings.position(snapshot, view),
      };
    });
  }
}
