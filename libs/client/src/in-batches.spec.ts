import { inBatches } from './in-batches.js';

describe('inBatches', () => {
  const batchesOf = async (texts: string[]): Promise<number[]> => {
    const sizes: number[] = [];
    for await (const batch of inBatches(texts.map((text) => ({ text })))) sizes.push(batch.length);
    return sizes;
  };

  it('puts at most 500 events into a batch', async () => {
    expect(await batchesOf(Array.from({ length: 1_001 }, () => '{}'))).toEqual([500, 500, 1]);
  });

  it('puts at most 4 MB into a batch, and a larger event alone', async () => {
    expect(
      await batchesOf(['x'.repeat(3_000_000), 'x'.repeat(2_000_000), 'x'.repeat(9_000_000), '{}']),
    ).toEqual([1, 1, 1, 1]);
  });

  it('yields no batch for no events', async () => {
    expect(await batchesOf([])).toEqual([]);
  });
});
