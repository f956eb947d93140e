import { ManualClock } from '#kernel';
import { established } from '../../../test/support/cloud-event-factory.js';
import { startRecorderApp } from '../../../test/support/recorder-app.js';

const DAY_MS = 86_400_000;

describe('a log that was written with a clock a day ahead', () => {
  it('makes readiness degraded with a sentence until the clock has reached it', async () => {
    const clock = new ManualClock(Date.now());
    const recorder = await startRecorderApp({ clock });
    const ready = async (): Promise<{ status: number; body: unknown }> => {
      const answer = await fetch(`${recorder.url}/health/ready`);
      return { status: answer.status, body: await answer.json() };
    };
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'ok', checks: { 'log-clock': 'ok' } },
    });
    clock.advance(DAY_MS);
    await recorder.seed(established('vn'));
    clock.advance(-DAY_MS);
    expect(await ready()).toMatchObject({
      status: 200,
      body: {
        status: 'degraded',
        checks: { 'log-clock': 'degraded' },
        degraded: [expect.stringContaining('The log is 86400 s ahead of the clock')],
      },
    });
    clock.advance(DAY_MS);
    expect(await ready()).toMatchObject({ body: { status: 'ok' } });
    await recorder.close();
  });
});
