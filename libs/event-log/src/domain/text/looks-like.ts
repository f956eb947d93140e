/**
 * Letters that look like a Latin one or a digit, from Unicode's confusables (UTS #39): Cyrillic, Greek, the
 * other letters that look like Đ, and digits that look like letters. Keys are in lower case.
 */
const LOOKS: readonly (readonly [like: string, letters: string])[] = [
  ['a', 'аα'],
  ['b', 'вьβ'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['đ', 'ðɖ'],
  ['e', 'еεҽ'],
  ['f', 'ϝ'],
  ['g', 'ɡ'],
  ['h', 'нһ'],
  ['i', 'іιı'],
  ['j', 'јϳ'],
  ['k', 'кκ'],
  ['l', '1|ӏ'],
  ['m', 'мμ'],
  ['n', 'ոη'],
  ['o', '0оοօ'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['s', 'ѕ'],
  ['t', 'тτ'],
  ['u', 'υս'],
  ['v', 'ѵν'],
  ['w', 'ԝω'],
  ['x', 'хχ'],
  ['y', 'уγү'],
  ['z', 'ζ'],
  ['-', '‐‑‒–—―−'],
  ["'", '’‘ʼ`´'],
  ['.', '․·'],
];
const looks = new Map(LOOKS.flatMap(([like, letters]) => [...letters].map((letter) => [letter, like])));

/**
 * Returns the same text for codes that people take for each other: by normal form (NFKC), case, letters that
 * look alike, and the number of blanks. Vietnamese marks count: `Huế` and `Hue` are different.
 */
export function lookOf(code: string): string {
  const plain = code.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
  return [...plain].map((character) => looks.get(character) ?? character).join('');
}

/** Returns a known code that looks like this one but is another; null when there is none. */
export function looksLike(code: string, known: Iterable<string>): string | null {
  const look = lookOf(code);
  for (const other of known) if (other !== code && lookOf(other) === look) return other;
  return null;
}
