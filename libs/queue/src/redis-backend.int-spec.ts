import { Redis } from 'ioredis';
import { eventually } from '../../../test/support/eventually.js';
import { RedisServer } from '../../../test/support/running-redis.js';
import { describeWith } from '../../../test/support/system-tools.js';
import { itCarriesNudges, QueueProcess, Work } from './queue-backend.conformance.js';
import { RedisQueueBackend } from './redis-backend.js';

describeWith('redis-server')('nudges on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterAll(() => redis.kill());

  itCarriesNudges(() => new RedisQueueBackend(redis.url));

  describe('when Redis is unreachable', () => {
    let sender: QueueProcess;
    let receiver: QueueProcess;
    let work: Work;
    beforeEach(() => {
      [sender, receiver] = [
        new QueueProcess(new RedisQueueBackend(redis.url)),
        new QueueProcess(new RedisQueueBackend(redis.url)),
      ];
      work = new Work();
    });
    afterEach(() => Promise.all([sender.stop(), receiver.stop()]));

    const nudged = async (): Promise<void> => {
      const before = work.runs;
      await eventually(() => {
        sender.nudges.send('project');
        expect(work.runs).toBeGreaterThan(before + 1);
      });
    };

    it('works by sweeps alone, and by nudges again when Redis is back', async () => {
      receiver.consumer.consume('project', work.handler, { sweepMs: 50 });
      await redis.kill();
      const before = work.runs;
      for (let i = 0; i < 1_000; i++) sender.nudges.send('project');
      await eventually(() => expect(work.runs).toBeGreaterThan(before + 3));
      await redis.launch();
      await nudged();
    });

    it('carries nudges again after Redis was killed and restarted, without any sweep', async () => {
      receiver.consumer.consume('project', work.handler, { sweepMs: 3_600_000 });
      await nudged();
      await redis.kill();
      await redis.launch();
      await nudged();
    });

    it('carries nudges after FLUSHALL, even after one in the middle of a run', async () => {
      receiver.consumer.consume('project', work.handler, { sweepMs: 3_600_000 });
      await nudged();
      work.hold();
      await eventually(() => {
        sender.nudges.send('project');
        expect(work.atOnce).toBe(1);
      });
      const client = new Redis(redis.url);
      await client.flushall();
      await client.quit();
      work.release();
      await nudged();
    });

    it('starts and stops without Redis', async () => {
      await redis.kill();
      receiver.consumer.consume('project', work.handler, { sweepMs: 20 });
      sender.nudges.send('project');
      await eventually(() => expect(work.runs).toBeGreaterThan(2));
      await Promise.all([sender.stop(), receiver.stop()]);
      await redis.launch();
    });
  });
});
