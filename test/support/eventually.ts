export interface EventuallyOptions {
  /** Default 20,000. */
  withinMs?: number;
  /** Default 20. */
  everyMs?: number;
}

/**
 * Calls `probe` until it stops throwing and returns its result, instead of sleeping; the last failure tells
 * what was missing.
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
