export interface EventuallyOptions {
  /** The time limit in milliseconds. Default 20,000. */
  withinMs?: number;
  /** The pause between calls in milliseconds. Default 20. */
  everyMs?: number;
}

/**
 * Calls `probe` until it no longer throws, and returns its result. Use it instead of sleeping. At the time
 * limit it throws the last error of `probe`.
 */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  options: EventuallyOptions = {},
): Promise<T> {
  const { withinMs = 20_000, everyMs = 20 } = options;
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
