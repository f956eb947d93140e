import { ManualClock } from '#kernel';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { hanoi } from '../../../../test/support/logged-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';

const HOUR_MS = 3_600_000;

describe('what was known at a moment', () => {
  it('is everything at the present moment, also when the log was written by a clock an hour ahead', async () => {
    const log = await ProjectedLog.create([], hanoi, new ManualClock(Date.now() + HOUR_MS));
    try {
      await log.record(established('vn'), established('hue', 'vn'));
      const position = (knownAt: number): Promise<number> =>
        readingsAt(log.database).position(log.database, { knownAt });
      expect(await position(Date.now())).toBe(2);
      expect(await position(Date.now() - HOUR_MS)).toBe(0);
    } finally {
      await log.drop();
    }
  });
});
