/** How the result of a command is printed: as sentences for people, or as JSON for programs. */
let asJson = false;

export function printJson(wanted: boolean): void {
  asJson = wanted;
}

/** Prints a list: as JSON, or as a table whose rows have a name. */
export function printTable(items: readonly object[], rows: readonly (readonly [string, object])[]): void {
  if (asJson) console.log(JSON.stringify({ items }, null, 2));
  else console.table(Object.fromEntries(rows));
}

/** Prints the result of a command to standard output. */
export function print(result: object, sentences: () => readonly string[]): void {
  if (asJson) console.log(JSON.stringify(result, null, 2));
  else for (const sentence of sentences()) console.log(sentence);
}
