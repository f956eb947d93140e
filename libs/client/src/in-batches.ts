/**
 * The recorder takes 5,000 events or 8 MB in one request. Smaller batches stay clear of these limits and keep
 * a progress bar moving.
 */
const MAX_EVENTS = 500;
const MAX_BYTES = 4_000_000;

/** Gathers items into batches that the recorder accepts. */
export async function* inBatches<T extends { text: string }>(
  items: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for await (const item of items) {
    const size = Buffer.byteLength(item.text) + 1;
    if (batch.length === MAX_EVENTS || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
