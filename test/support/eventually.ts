export interface EventuallyOptions {
  /** Default 20,000. */
  withinMs?: number;
  /** Default 20. */
  everyMs?: number;
}

/** Waits for an expectation to hold instead of sleeping; the last failure tells what was missing. */
export async function eventually(expectation: () => void | Promise<void>, options: EventuallyOptions = {}): Promise<void> {
  const { withinMs = 20_000, everyMs = 20 } = options;
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
