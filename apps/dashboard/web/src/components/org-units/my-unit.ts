const STORAGE_KEY = 'thang.unit';

/** Returns the code of the org unit that was last recorded for on this device. */
export function readMyUnit(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** Private windows and policies may forbid storage; the next form then asks again. */
export function storeMyUnit(code: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, code);
  } catch {
    return;
  }
}
