import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import type { Day } from '#kernel';
import { announce, assessKpi, type AnnouncedState, type Framework } from '#maturity/domain';
import { KNOWN_NOW, pointFor, ReadingsAt } from '#read-models';
import { readingsOfKpis } from '../domain/arrivals/pace-readings.js';
import { peersByDay } from '../peers/peers-at.js';

/** What results were on past days, by what is known now and by today's tree. */
@Injectable()
export class ResultsAsOf {
  constructor(private readonly readingsAt: ReadingsAt) {}

  /** Returns a KPI of each org unit as of a day; `null` where it could not be measured. */
  async kpi(
    q: Queryable,
    framework: Framework,
    kpiId: string,
    orgUnits: readonly string[],
    day: Day,
  ): Promise<Map<string, number | null>> {
    const kpi = framework.kpis.find(({ id }) => id === kpiId);
    if (!kpi) return new Map();
    const point = pointFor(framework, KNOWN_NOW);
    const grid = await this.readingsAt.read(q, orgUnits, readingsOfKpis([kpi]), [day], point, {
      coverage: false,
    });
    return new Map(orgUnits.map((code) => [code, assessKpi(kpi, grid.at(code, day)).value]));
  }

  /**
   * Returns the state that would have been announced of a track at the end of each of these days, ascending,
   * beginning with `previous` before the first.
   */
  async states(
    q: Queryable,
    { orgUnit, framework, track: id }: { orgUnit: string; framework: Framework; track: string },
    previous: Pick<AnnouncedState, 'stage' | 'open'>,
    days: readonly Day[],
  ): Promise<AnnouncedState[]> {
    const track = framework.tracks.find((each) => each.id === id);
    if (!track) return [];
    const point = pointFor(framework, KNOWN_NOW);
    const grid = await this.readingsAt.read(q, [orgUnit], framework.readings, days, point, {
      coverage: false,
    });
    const peers = await peersByDay(q, this.readingsAt, framework, days, KNOWN_NOW);
    const states: AnnouncedState[] = [];
    for (const day of days) {
      const before = states.at(-1) ?? previous;
      states.push(announce(framework, track, before, grid.at(orgUnit, day), peers(day)));
    }
    return states;
  }
}
