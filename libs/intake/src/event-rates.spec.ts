import { EventRates } from './event-rates.js';
import { IntakeOptions } from './intake-options.js';

function rates(perKey: number, perRecorder: number): EventRates {
  return new EventRates(new IntakeOptions({ rateLimits: { perKey, perRecorder } }));
}

const tooMany = expect.objectContaining({ code: 'too-many-requests' }) as Error;

describe('EventRates', () => {
  it("leaves half of the recorder's rate to other keys, whatever one key is allowed", async () => {
    const events = rates(1_000_000, 2000);
    for (let sent = 0; sent < 10_000; sent += 5000) await events.take('greedy', 5000);
    await expect(events.take('greedy', 1)).rejects.toThrow(tooMany);
    for (let sent = 0; sent < 10_000; sent += 5000) await events.take('other', 5000);
    await expect(events.take('third', 1)).rejects.toThrow(tooMany);
  });

  it("lets two keys send the largest batch at the same time, however low the recorder's limit is", async () => {
    const events = rates(1, 1);
    await events.take('one', 5000);
    await events.take('two', 5000);
  });

  it('counts nothing for a rejected request', async () => {
    const events = rates(1000, 2000);
    await expect(events.take('key', 10_001)).rejects.toThrow(tooMany);
    await events.take('key', 10_000);
    await events.take('other', 9000);
    await expect(events.take('third', 2000)).rejects.toThrow(tooMany);
    await events.take('third', 1000);
  });
});
