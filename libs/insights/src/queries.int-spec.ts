import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { addMonths, formatDay, parseDay, type Day } from '#kernel';
import { assess } from '#maturity/domain';
import { KNOWN_NOW, type PointInTime } from '#read-models';
import { AssessedLog } from '../../../test/support/assessed-log-fixture.js';
import { cloudEvent, established } from '../../../test/support/cloud-event-factory.js';
import {
  datasetOpened,
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../test/support/service-event-factory.js';
import { ladder } from '../../../test/support/ladder-factory.js';
import { randomHistories, units } from '../../../test/support/history-arbitrary.js';
import type { OverviewItem } from './overview/overview-query.js';

const day = (text: string): Day => parseDay(text)!;
const TODAY = day('2025-07-01');
const framework = ladder();
const present = (asOf: Day): PointInTime => ({ ...KNOWN_NOW, asOf });
let rig: AssessedLog;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  rig = await AssessedLog.create([framework], '2025-07-01T12:00:00+07:00');
});
afterEach(() => rig.drop());

describe('MaturityQuery', () => {
  it('returns the stage of an org unit, the unmet criteria, the missing work and the expected arrival', async () => {
    // One more of forty services in each month of the last year: the eight missing ones take eight months.
    const opened = Array.from({ length: 40 }, (_, index) =>
      serviceRegistered(index + 1, { on: '2024-01-01' }),
    );
    const middles = Array.from({ length: 12 }, (_, index) => formatDay(addMonths(day('2024-07-15'), index)));
    const done = middles.map((on, index) => serviceDigitized(index + 1, { on }));
    await rig.record(established('A'), ...opened, ...done);
    const { position, assessments } = await rig.maturity.of('A', [framework], present(TODAY));
    expect(position).toBe(53);
    expect(assessments.map(({ announced }) => [...announced])).toEqual([[['main', null]]]);
    const [assessment] = assessments;
    expect(assessment?.assessment.tracks[0]).toMatchObject({
      stage: null,
      progress: 0.6,
      next: { level: 1, unmet: [{ kpi: 'full-process', value: 30, threshold: 50, missing: { count: 8 } }] },
    });
    const eta = assessment?.assessment.tracks[0]?.next?.unmet[0]?.eta;
    expect(day(eta ?? '')).toBeGreaterThan(day('2026-02-10'));
    expect(day(eta ?? '')).toBeLessThan(day('2026-03-20'));
    expect(assessment?.assessment.kpis.find(({ id }) => id === 'full-process')).toMatchObject({
      numerator: 12,
      denominator: 40,
      coverage: { reporting: 1, of: 1 },
    });
  });

  it('answers as of any day, with the stage announced by then', async () => {
    await rig.record(established('A'), ...services(10, 4, { on: '2025-06-01' }));
    await rig.passTo('2025-07-05T12:00:00+07:00');
    await rig.record(serviceDigitized(5, { on: '2025-07-03' }));
    const stageOn = async (asOf: string): Promise<unknown> => {
      const { assessments } = await rig.maturity.of('A', [framework], present(day(asOf)));
      return [
        assessments[0]?.assessment.tracks[0]?.stage?.level ?? null,
        assessments[0]?.announced.has('main')
          ? (assessments[0].announced.get('main')?.level ?? null)
          : 'nothing',
      ];
    };
    expect(await stageOn('2025-05-31')).toEqual([null, 'nothing']);
    expect(await stageOn('2025-07-02')).toEqual([null, null]);
    // The fact happened on the third and was recorded on the fifth.
    expect(await stageOn('2025-07-03')).toEqual([1, null]);
    expect(await stageOn('2025-07-05')).toEqual([1, 1]);
  });

  it('assesses an unknown org unit without values', async () => {
    const { assessments, existence } = await rig.maturity.of('nowhere', [framework], present(TODAY));
    expect(existence).toBe('unknown');
    expect(assessments[0]?.assessment).toEqual(assess(framework, new Map(), TODAY));
    expect(assessments[0]?.announced.size).toBe(0);
  });
});

describe('MaturityQuery as known at a moment', () => {
  it('answers by the events, the tree and the announced stages known at that moment', async () => {
    await rig.record(established('P', undefined, { time: '2025-01-01T00:00:00Z' }), established('A', 'P'));
    await rig.record(...services(10, 4, { on: '2025-06-01', unit: 'A' }));
    const [last] = await rig.log.reader.after(rig.log.database, 15, 1);
    const before = await rig.maturity.of('P', [framework], present(TODAY));
    rig.clock.advance(1_000);
    await rig.record(
      serviceDigitized(5, { on: '2025-06-02', unit: 'A' }),
      serviceDigitized(6, { unit: 'A' }),
    );
    expect(
      (await rig.maturity.of('P', [framework], present(TODAY))).assessments[0]?.assessment.tracks[0]?.stage
        ?.level,
    ).toBe(1);
    const knownAt = last!.recordedAt;
    const then = await rig.maturity.of('P', [framework], { ...present(TODAY), knownAt });
    expect(then.position).toBe(16);
    expect(then.assessments[0]?.assessment).toEqual(before.assessments[0]?.assessment);
    expect(
      await rig.maturity.of('P', [framework], { ...present(day('2024-12-31')), tree: 'as-was' }),
    ).toMatchObject({
      existence: 'not-yet',
      assessments: [{ assessment: { kpis: [{ value: null }, { value: null }] } }],
    });
  });
});

describe('OverviewQuery', () => {
  it('shows results that follow from the facts, announced or not', async () => {
    await rig.record(established('P'), established('A', 'P'), established('B', 'P'), established('C', 'P'));
    await rig.record(...services(10, 5, { unit: 'A' }), ...services(4, 1, { unit: 'B' }));
    const asBefore = [
      { unit: 'P', stage: null, announced: null, reporting: 2, of: 3, lastFactDay: '2025-06-01' },
      { unit: 'A', stage: 1, announced: 1, reporting: 1, of: 1, lastFactDay: '2025-06-01' },
      { unit: 'B', stage: null, announced: null, reporting: 1, of: 1, lastFactDay: '2025-06-01' },
      { unit: 'C', stage: null, announced: 'nothing', reporting: 0, of: 1, lastFactDay: null },
      { unit: 'nowhere', stage: null, announced: 'nothing', reporting: 0, of: 1, lastFactDay: null },
    ];
    expect(await overview(TODAY)).toEqual(asBefore);
    // Not assessed yet: the overview shows the stage, but not as announced.
    await rig.log.record(serviceDigitized(2, { unit: 'B', on: '2025-06-20' }));
    expect((await overview(TODAY)).slice(0, 3)).toEqual([
      { unit: 'P', stage: 1, announced: null, reporting: 2, of: 3, lastFactDay: '2025-06-20' },
      asBefore[1],
      { unit: 'B', stage: 1, announced: null, reporting: 1, of: 1, lastFactDay: '2025-06-20' },
    ]);
    await rig.assess();
    expect((await overview(TODAY)).slice(0, 3).map(({ announced }) => announced)).toEqual([1, 1, 1]);
    // As of the day before, the fact of the twentieth has not happened yet.
    expect((await overview(day('2025-06-19'))).slice(0, 3).map(({ stage }) => stage)).toEqual([
      null,
      1,
      null,
    ]);
  });

  it('does not show the results of an earlier day as those of today', async () => {
    const opened = [datasetOpened(1, 365, { on: '2025-06-20' }), datasetOpened(2, 14, { on: '2025-06-20' })];
    await rig.record(established('A'), ...services(10, 9), ...opened);
    rig.clock.set(Date.parse('2025-07-20T12:00:00+07:00'));
    const [item] = (await rig.overview.of(framework, ['A'], day('2025-07-20'))).items;
    expect(item?.tracks[0]?.stage?.level).toBe(1);
    expect(item?.announced.get('main')?.level).toBe(2);
  });

  it('returns the same from stored results as from a fresh computation', async () => {
    const codes = Array.from({ length: 12 }, (_, index) => `U${index}`);
    await rig.record(
      established('P'),
      ...codes.flatMap((unit, index) => [established(unit, 'P'), ...services(10, index, { unit })]),
    );
    const concluded = await rig.overview.of(framework, ['P', ...codes], TODAY);
    await rig.log.database.query(
      "insert into read_models.dirty_marks (org_unit_id, cause) select id, 'new' from read_models.org_units",
    );
    const computed = await rig.overview.of(framework, ['P', ...codes], TODAY);
    expect(computed).toEqual(concluded);
    expect(concluded.items.map(({ tracks }) => tracks[0]?.stage?.level ?? 0)).toContain(1);
  });

  it('names the missing work from a stored result while no KPI has a value', async () => {
    const data = { observed: '2025-05-31', quantities: { 'services.eligible': 8 } };
    const eligible = cloudEvent('activity.reported', {
      orgunit: 'A',
      time: '2025-06-01T12:00:00+07:00',
      data,
    });
    expect(await rig.record(established('A'), eligible)).toEqual([]);
    const { items } = await rig.overview.of(framework, ['A'], TODAY);
    expect(items[0]?.tracks[0]?.next?.unmet[0]).toMatchObject({ value: null, missing: { count: 4 } });
    const entries = await rig.record(...services(8, 2));
    expect(entries.map(({ kind }) => kind)).toEqual(['baseline']);
  });

  it('returns what the facts say in the end, in whatever order they were recorded (I5)', async () => {
    const at = '2025-12-01T12:00:00+07:00';
    const turns = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(randomHistories(60), turns, async (history, sizes) => {
        const other = await AssessedLog.create([framework], at);
        try {
          for (let sent = 0, turn = 0; sent < history.length; turn += 1) {
            const size = sizes[turn % sizes.length]!;
            await other.record(...history.slice(sent, sent + size));
            sent += size;
          }
          const concluded = await other.overview.of(framework, units, day('2025-12-01'));
          await other.log.database.query(
            "insert into read_models.dirty_marks (org_unit_id, cause) select id, 'new' from read_models.org_units",
          );
          expect(await other.overview.of(framework, units, day('2025-12-01'))).toEqual(concluded);
          expect(await other.assess()).toEqual([]);
        } finally {
          await other.drop();
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  async function overview(asOf: Day): Promise<Line[]> {
    const { items } = await rig.overview.of(framework, ['P', 'A', 'B', 'C', 'nowhere'], asOf);
    return items.map(lineOf);
  }
});

interface Line {
  unit: string;
  stage: number | null;
  announced: number | null | 'nothing';
  reporting: number;
  of: number;
  lastFactDay: string | null;
}

function lineOf({ orgUnit, tracks, announced, coverage, lastFactDay }: OverviewItem): Line {
  return {
    unit: orgUnit,
    stage: tracks[0]?.stage?.level ?? null,
    announced: announced.has('main') ? (announced.get('main')?.level ?? null) : 'nothing',
    ...coverage,
    lastFactDay: lastFactDay === null ? null : formatDay(lastFactDay),
  };
}
