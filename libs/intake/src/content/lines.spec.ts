import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { IntakeOptions } from '../intake-options.js';
import { BodyBudget } from './body-budget.js';
import { lineGroups } from './lines.js';

const rateLimits = { perKey: 1, perRecorder: 1 };

function budget(perKeyBytes: number): BodyBudget {
  return new BodyBudget(
    new IntakeOptions({ rateLimits, bodyBudget: { totalBytes: perKeyBytes, perKeyBytes } }),
  );
}

/** Makes a line of this many bytes. */
function line(bytes: number): Buffer {
  return Buffer.from(`"${'x'.repeat(bytes - 3)}"\n`);
}

describe('lineGroups', () => {
  it('ends when lines come more slowly than the minimum pace', async () => {
    async function* drip(): AsyncGenerator<Buffer> {
      for (;;) {
        // A group of a thousand lines takes longer than the pace allows, however fast the machine is.
        await setTimeout(1);
        yield Buffer.from('\n');
      }
    }
    const stream = Readable.from(drip());
    const groups = lineGroups(stream, budget(1).reservationFor('key'), {
      minBytes: 1_000_000_000,
      everyMs: 30,
    });
    await expect(groups.next()).rejects.toMatchObject({ code: 'request-timeout' });
    stream.destroy();
  });

  it('reserves memory for one group at a time', async () => {
    const shared = budget(1_000_000);
    const lines = Readable.from(Array.from({ length: 3000 }, () => line(500)));
    const sizes: number[] = [];
    for await (const { candidates } of lineGroups(lines, shared.reservationFor('key')))
      sizes.push(candidates.length);
    expect(sizes).toEqual([1000, 1000, 1000]);
    shared.take('other', 1_000_000);
  });

  it('ends when the budget has no memory left for a group', async () => {
    const shared = budget(1_000_000);
    shared.take('key', 900_000);
    const lines = Readable.from(Array.from({ length: 1000 }, () => line(500)));
    const groups = lineGroups(lines, shared.reservationFor('key'));
    await expect(groups.next()).rejects.toMatchObject({ code: 'too-many-requests' });
    shared.giveBack('key', 900_000);
    shared.take('other', 1_000_000);
  });
});
