/** Yields the values in their order, in chunks of at most `size`. */
export function* chunksOf<T>(values: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}
