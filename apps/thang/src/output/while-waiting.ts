const SAY_AFTER_MS = 1_000;

/** Waits for work, and says on standard error what for when it takes longer than a second. */
export async function whileWaiting<T>(what: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => console.error(`Waiting for ${what} …`), SAY_AFTER_MS);
  return work.finally(() => clearTimeout(timer));
}
