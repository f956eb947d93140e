/** How the result of a command is printed: as sentences for people, or as JSON for programs. */
let asJson = false;

export function printJson(wanted: boolean): void {
  asJson = wanted;
}

/** Prints the result of a command to standard output. */
export function print(result: object, sentences: () => readonly string[]): void {
  if (asJson) console.log(JSON.stringify(result, null, 2));
  else for (const sentence of sentences()) console.log(sentence);
}
