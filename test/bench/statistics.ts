/** Returns the value below which `share` (0–1) of the samples lie; 0 without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Runs `measure` this many times, one after another, and returns the run with the median figure. */
export async function medianRun<T>(
  runs: number,
  figure: (result: T) => number,
  measure: () => Promise<T>,
): Promise<T> {
  const results: T[] = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  results.sort((a, b) => figure(a) - figure(b));
  const middle = results[Math.floor((results.length - 1) / 2)];
  if (!middle) throw new Error('A measurement needs at least one run.');
  return middle;
}
