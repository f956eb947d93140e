/** Returns the same key for codes that are easily mistaken for each other: by case and by form of letters. */
export function lookalikeKey(code: string): string {
  return code.normalize('NFKC').toLowerCase();
}
