/** Returns the column, from 0, and the row, from 1, of a reference such as `AB12`; null for other text. */
export function readReference(reference: string): { column: number; row: number } | null {
  let [at, column] = [0, 0];
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  if (at === 0 || at > 7 || !Number.isSafeInteger(row) || row < 1) return null;
  return { column: column - 1, row };
}

/** Returns the letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  let [rest, name] = [column + 1, ''];
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
