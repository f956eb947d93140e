import { Logger } from '@nestjs/common';
import { addMonths, formatDay, parseDay, type Day } from '#kernel';
import type { Framework } from '#maturity/domain';
import { KNOWN_NOW } from '#read-models';
import { AssessedLog } from '../../../test/support/assessed-log-fixture.js';
import { established } from '../../../test/support/cloud-event-factory.js';
import { ladder } from '../../../test/support/ladder-factory.js';
import { serviceDigitized, services } from '../../../test/support/service-event-factory.js';

const day = (text: string): Day => parseDay(text)!;
const framework = ladder();
let rig: AssessedLog;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  rig = await AssessedLog.create([framework], '2025-07-01T12:00:00+07:00');
});
afterEach(() => rig.drop());

describe('SeriesQuery', () => {
  it('returns the stage and the KPI of an org unit for each day', async () => {
    await rig.record(established('A'), ...services(10, 0, { on: '2025-01-15' }));
    await rig.record(...[1, 2, 3, 4, 5].map((code) => serviceDigitized(code, { on: `2025-0${code}-20` })));
    const days = [-1, 0, 1, 2, 3, 4, 5].map((months) => addMonths(day('2025-01-31'), months));
    const history = await rig.series.history('A', () => framework, days, KNOWN_NOW);
    expect(
      history.points.map(({ day: asOf, tracks }) => [formatDay(asOf), tracks[0]?.stage?.level ?? null]),
    ).toEqual([
      ['2024-12-31', null],
      ['2025-01-31', null],
      ['2025-02-28', null],
      ['2025-03-31', null],
      ['2025-04-30', null],
      ['2025-05-31', 1],
      ['2025-06-30', 1],
    ]);
    const { points, position } = await rig.series.kpi('A', () => framework, 'full-process', days, KNOWN_NOW);
    expect(position).toBe(16);
    expect(points.map(({ kpi }) => [kpi?.value, kpi?.coverage.reporting])).toEqual([
      [null, 0],
      [10, 1],
      [20, 1],
      [30, 1],
      [40, 1],
      [50, 1],
      [50, 1],
    ]);
  });
});

describe('SeriesQuery over editions', () => {
  it('assesses each day by its effective edition, and names the days on which the edition changes', async () => {
    const edition = (id: string, basis: string, enter: number): Framework => {
      const file = ladder({ enter });
      return { ...file, edition: { ...file.edition, id, basis }, hash: id };
    };
    const [old, next, other] = [edition('1', 'a', 50), edition('2', 'a', 40), edition('3', 'b', 40)];
    const editionOf = (on: Day): Framework | null =>
      on < day('2025-01-01') ? null : on < day('2025-03-01') ? old : on < day('2025-05-01') ? next : other;
    await rig.record(established('A'), ...services(10, 4, { on: '2024-11-15' }));
    const days = ['2024-12-31', '2025-01-31', '2025-03-31', '2025-04-30', '2025-05-31'].map(day);
    const { points, breaks } = await rig.series.history('A', editionOf, days, KNOWN_NOW);
    expect(points.map((point) => [point.edition, point.tracks[0]?.stage?.level ?? null])).toEqual([
      [null, null],
      ['1', null],
      ['2', 1],
      ['2', 1],
      ['3', 1],
    ]);
    expect(
      breaks.map(({ day: on, from, to, comparable }) => [formatDay(on), from.hash, to.hash, comparable]),
    ).toEqual([
      ['2025-03-31', '1', '2', true],
      ['2025-05-31', '2', '3', false],
    ]);
    const series = await rig.series.kpi('A', editionOf, 'full-process', days, {
      ...KNOWN_NOW,
      tree: 'as-was',
    });
    // By the tree of the day: the org unit exists from the first of July only.
    expect(series.points.map(({ edition, kpi }) => [edition, kpi?.value])).toEqual([
      [null, undefined],
      ['1', null],
      ['2', null],
      ['2', null],
      ['3', null],
    ]);
  });
});
