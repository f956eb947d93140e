import { vi } from 'vitest';
import { addMonths, parseDay, type Day } from '#kernel';
import type { TrackAssessment } from '#maturity/domain';
import { KNOWN_NOW, type PointWithoutDay } from '#read-models';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { peerIndex } from '../../../../test/support/peer-index-fixture.js';
import { ComparisonQuery } from '../comparison/comparison-query.js';

const day = (text: string): Day => parseDay(text)!;
const TODAY = day('2025-07-01');
const BEGINNING = { time: '2025-01-01T00:00:00Z' };
const orgUnits = ['A', 'B', 'C', 'D'];
/** The last days of January to June, and today. */
const days = [...[5, 4, 3, 2, 1, 0].map((back) => addMonths(TODAY, -back) - 1), TODAY];
const plain = ladder();
let rig: AssessedLog;

/** The score of one org unit on one day. */
interface Scored {
  score: TrackAssessment['score'];
  stage: TrackAssessment['stage'];
  groups: TrackAssessment['groups'];
}

const scored = (tracks: readonly TrackAssessment[]): Scored[] =>
  tracks.map(({ score, stage, groups }) => ({ score, stage, groups }));

async function maturity(orgUnit: string, asOf: Day, view: PointWithoutDay = KNOWN_NOW): Promise<Scored[]> {
  const { assessments } = await rig.maturity.of(orgUnit, [peerIndex], { ...view, asOf });
  return scored(assessments[0]?.assessment.tracks ?? []);
}

/** Asks for all org units in one query. */
async function overview(asOf: Day): Promise<Scored[][]> {
  const { items } = await rig.overview.of(peerIndex, orgUnits, asOf);
  return items.map(({ tracks }) => scored(tracks));
}

const maturities = (asOf: Day): Promise<Scored[][]> =>
  Promise.all(orgUnits.map((orgUnit) => maturity(orgUnit, asOf)));
const scoresOf = (of: readonly Scored[][]): unknown[] => of.map(([track]) => track?.score);

/**
 * Each month from January to June A makes one of its ten services full-process. B makes two of its four
 * full-process in March. C has two services, none full-process. D is silent. A and B are below P until B
 * moves to Q.
 */
beforeEach(async () => {
  rig = await AssessedLog.create([peerIndex, plain], '2025-07-01T12:00:00+07:00');
  const on = '2025-01-05';
  const moved = { subject: 'org-unit/B', data: { parent: 'Q' }, time: '2025-05-10T00:00:00Z' };
  await rig.record(
    ...['P', 'Q'].map((code) => established(code, undefined, BEGINNING)),
    ...['A', 'B'].map((code) => established(code, 'P', BEGINNING)),
    ...['C', 'D'].map((code) => established(code, undefined, BEGINNING)),
    cloudEvent('org-unit.moved', moved),
    ...services(10, 0, { unit: 'A', on }),
    ...[1, 2, 3, 4, 5, 6].map((month) => serviceDigitized(month, { unit: 'A', on: `2025-0${month}-15` })),
    ...services(4, 0, { unit: 'B', on }),
    ...[1, 2].map((code) => serviceDigitized(code, { unit: 'B', on: '2025-03-15' })),
    ...services(2, 0, { unit: 'C', on }),
  );
});
afterEach(() => rig.drop());

describe('A score that compares peers', () => {
  it.each<PointWithoutDay>([KNOWN_NOW, { ...KNOWN_NOW, tree: 'as-was' }, { ...KNOWN_NOW, tree: 'restated' }])(
    'is the same in a series as in a question for each day (%o)',
    async (view) => {
      for (const orgUnit of ['A', 'B', 'P', 'D']) {
        const { points } = await rig.series.history(orgUnit, () => peerIndex, days, view);
        const each = await Promise.all(days.map((asOf) => maturity(orgUnit, asOf, view)));
        expect(points.map(({ tracks }) => scored(tracks))).toEqual(each);
      }
      const { points } = await rig.series.history('A', () => peerIndex, days, view);
      // A is first among all of them until B has two of four, and again from May on.
      expect(points.map(({ tracks }) => tracks[0]?.score)).toEqual([82, 84, 54, 72, 90, 92, 92]);
    },
  );

  it('is the same in a series as known at a moment', async () => {
    const [last] = await rig.log.reader.after(rig.log.database, 0, 1000).then((events) => events.slice(-1));
    rig.clock.advance(1_000);
    await rig.record(serviceDigitized(1, { unit: 'C', on: '2025-02-01' }), serviceDigitized(2, { unit: 'C', on: '2025-02-01' })); // prettier-ignore
    const view = { ...KNOWN_NOW, knownAt: last!.recordedAt };
    const then = await rig.series.history('A', () => peerIndex, days, view);
    expect(then.points.map(({ tracks }) => tracks[0]?.score)).toEqual([82, 84, 54, 72, 90, 92, 92]);
    const now = await rig.series.history('A', () => peerIndex, days, KNOWN_NOW);
    expect(now.points.map(({ tracks }) => tracks[0]?.score)).toEqual([82, 20, 6, 8, 10, 28, 28]);
  });

  it('is the same in a comparison of two days as on each of them', async () => {
    const [from, to] = [day('2025-03-31'), TODAY].map((on) => ({ day: on, framework: peerIndex }));
    const comparison = new ComparisonQuery(rig.log.database, rig.readingsAt);
    const { from: before, to: after } = await comparison.of('A', from!, to!, KNOWN_NOW);
    expect(scored(before.tracks)).toEqual(await maturity('A', from!.day));
    expect(scored(after.tracks)).toEqual(await maturity('A', TODAY));
    expect(before.tracks[0]?.score).toBe(54);
  });

  it('is the same in the overview from stored results and as of a past day', async () => {
    expect(scoresOf(await overview(TODAY))).toEqual([92, expect.closeTo(70.67, 2), 0, null]);
    for (const asOf of [TODAY, day('2025-03-31')])
      expect(await overview(asOf)).toEqual(await maturities(asOf));
  });

  it('is the same in the overview while one of the peers has a dirty mark', async () => {
    await rig.log.record(...[1, 2].map((code) => serviceDigitized(code, { unit: 'C', on: '2025-06-20' })));
    expect(scoresOf(await overview(TODAY))).toEqual([28, 4, 84, null]);
    expect(await overview(TODAY)).toEqual(await maturities(TODAY));
    const unassessed = await rig.overview.of(peerIndex, orgUnits, TODAY);
    await rig.assess();
    const assessed = await rig.overview.of(peerIndex, orgUnits, TODAY);
    expect(assessed.items.map(({ tracks }) => tracks)).toEqual(unassessed.items.map(({ tracks }) => tracks));
  });

  it('has the same next threshold for a silent org unit in the overview as in its own assessment', async () => {
    const [silent] = (await rig.overview.of(peerIndex, ['D'], TODAY)).items;
    const { assessments } = await rig.maturity.of('D', [peerIndex], { ...KNOWN_NOW, asOf: TODAY });
    expect(silent?.tracks).toEqual(assessments[0]?.assessment.tracks);
    expect(silent?.tracks[0]?.next?.unmet[0]).toMatchObject({ kpi: 'full-process', threshold: 60 });
  });
});

describe('The cost of scores that compare peers', () => {
  it('is one read of all peers for any number of days and org units, and no read for a framework without such scores', async () => {
    const read = vi.spyOn(rig.readingsAt, 'read');
    const countReads = async (question: Promise<unknown>): Promise<number> => {
      read.mockClear();
      await question;
      return read.mock.calls.length;
    };
    const year = Array.from({ length: 365 }, (_, back) => TODAY - back).reverse();
    expect(await countReads(rig.series.history('A', () => peerIndex, year, KNOWN_NOW))).toBe(2);
    expect(await countReads(rig.series.history('A', () => plain, year, KNOWN_NOW))).toBe(1);
    expect(await countReads(rig.series.kpi('A', () => peerIndex, 'full-process', year, KNOWN_NOW))).toBe(1);
    expect(await countReads(rig.overview.of(peerIndex, orgUnits, TODAY - 1))).toBe(1);
    expect(await countReads(rig.overview.of(plain, orgUnits, TODAY - 1))).toBe(0);
    expect(await countReads(rig.record(serviceRegistered(11, { unit: 'A' })))).toBe(1);
  });
});
