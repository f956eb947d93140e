import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import type { ReadingsAt } from '#read-models';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import { randomHistories, units } from '../../../../test/support/history-arbitrary.js';
import { peerIndex } from '../../../../test/support/peer-index-fixture.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import {
  recomputedResults,
  storedResults,
  storedScores,
  threePeers,
} from '../../../../test/support/reference-peer-results.js';

const NOW = '2025-07-01T12:00:00+07:00';
let rig: AssessedLog;

async function start(): Promise<void> {
  rig = await AssessedLog.create([peerIndex], NOW);
}
beforeAll(() => Logger.overrideLogger(false));
afterEach(() => rig.drop());

describe('Assessors that work at once on org units that are compared with their peers', () => {
  it('store the same results whichever process takes which dirty mark (I5)', async () => {
    await start();
    const many = Array.from({ length: 10 }, (_, index) => `U${index}`);
    await rig.record(
      ...many.flatMap((unit, index) => [established(unit), ...services(8, index % 5, { unit })]),
    );
    const assessors = [rig.assessor, rig.newAssessor([peerIndex]), rig.newAssessor([peerIndex])];
    let rounds = 0;
    const onRound = (): void => void (rounds += 1);
    let working: Promise<unknown> = Promise.resolve();
    for (const unit of many) {
      const more = [
        serviceRegistered(20, { unit }),
        serviceDigitized(20, { unit }),
        serviceDigitized(8, { unit }),
      ];
      await Promise.all([working, rig.log.record(...more)]);
      working = Promise.all(assessors.map((assessor) => assessor.catchUp({ onRound })));
    }
    await working;
    // Each turn marks one org unit. The round that takes the mark leaves none to the other assessors.
    expect(rounds).toBeLessThanOrEqual(many.length);
    expect(await storedResults(rig)).toEqual(await recomputedResults(rig));
    expect(await rig.assess()).toEqual([]);
  }, 60_000);

  it("do not replace a peer's result of a newer snapshot by that of an older one", async () => {
    await start();
    await rig.record(...threePeers);
    const more = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => serviceDigitized(code, { unit: 'C' }));
    let interrupted = false;
    const interrupt = async (): Promise<void> => {
      if (interrupted) return;
      interrupted = true;
      await rig.record(...more);
    };
    await rig.log.record(serviceRegistered(11, { unit: 'A' }));
    const slow = rig.newAssessor([peerIndex], rig.log.database, interruptedReadings(interrupt));
    expect((await slow.round()).entries).toBe(0);
    expect(interrupted).toBe(true);
    expect(await storedResults(rig)).toEqual(await recomputedResults(rig));
  });

  it('do not announce a peer again that is dissolved during the round', async () => {
    await start();
    await rig.record(...threePeers);
    const time = '2025-07-01T10:00:00+07:00';
    const dissolved = cloudEvent('org-unit.dissolved', { subject: 'org-unit/B', data: {}, time });
    let interrupted = false;
    const interrupt = async (): Promise<void> => {
      if (interrupted) return;
      interrupted = true;
      await rig.record(dissolved);
    };
    await rig.log.record(serviceRegistered(11, { unit: 'A' }));
    await rig.newAssessor([peerIndex], rig.log.database, interruptedReadings(interrupt)).round();
    expect(Object.keys(await storedScores(rig))).toEqual(['A', 'C']);
    expect(await storedResults(rig)).toEqual(await recomputedResults(rig));
  });

  it('store the results of a fresh computation for all peers, in whatever order facts are recorded (I5)', async () => {
    await start();
    const at = '2025-12-01T12:00:00+07:00';
    const turns = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(historiesOfPeers, turns, async (history, sizes) => {
        const other = await AssessedLog.create([peerIndex], at);
        try {
          for (let sent = 0, turn = 0; sent < history.length; turn += 1) {
            const size = sizes[turn % sizes.length]!;
            await other.record(...history.slice(sent, sent + size));
            sent += size;
            expect(await storedResults(other)).toEqual(await recomputedResults(other));
          }
        } finally {
          await other.drop();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});

const ofPeers = fc
  .record({ unit: fc.constantFrom(...units), code: fc.integer({ min: 1, max: 6 }), backfill: fc.boolean() })
  .chain(({ code, ...place }) =>
    fc.constantFrom(
      serviceRegistered(code, place),
      serviceDigitized(code, place),
      serviceDigitized(code, place, { process: 'none' }),
    ),
  );

/** Random histories of org units, mixed with facts that change the results of peers. */
const historiesOfPeers = fc
  .tuple(randomHistories(30), fc.array(ofPeers, { minLength: 20, maxLength: 40 }))
  .map(([history, moves]) => [
    ...units.map((unit) => established(unit, undefined, { time: '2023-01-01T00:00:00Z' })),
    ...moves.flatMap((move, index) => [move, ...history.slice(index, index + 1)]),
  ]);

/** Calls back after the snapshot was taken and before announced states are read. */
function interruptedReadings(interrupt: () => Promise<void>): ReadingsAt {
  const readings = readingsAt(rig.log.database, rig.readings, rig.log.zone);
  const read = readings.read.bind(readings);
  readings.read = async (...question) => {
    await interrupt();
    return read(...question);
  };
  return readings;
}
