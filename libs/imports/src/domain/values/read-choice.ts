import { nearestName } from '#event-log/domain';
import { bilingual, toSearchText, type Bilingual, type Language } from '#kernel';
import type { Cell } from '#tabular/domain';
import { choiceWords } from './choice-words.js';
import { cellText, read, unreadable, type Reading } from './reading.js';

/** An allowed value of a payload with its name for people. */
export interface Choice {
  value: string | number;
  name: Bilingual;
}

/** Numbers on a scale come with its name before them: `Mức độ 4`, `cấp 3`, `level 2`. */
const ON_SCALE = /^(?:muc do|muc|cap do|cap|level|nhiem vu|task)?\s*(\d+)$/;

/** How many values an answer lists. */
const MAX_LISTED = 12;

/** Reads one of the allowed values, by itself or by its words in either language, with or without accents. */
export function readChoice(cell: Cell, choices: readonly Choice[]): Reading<string | number> {
  const text = plain(cell.kind === 'number' ? String(cell.value) : cellText(cell));
  const byWords = wordsOf(choices);
  const value = byWords.get(text) ?? numberOnScale(text, choices);
  if (value !== undefined) return read(value);
  const near = nearestName(text, byWords.keys());
  const meant = choices.find((choice) => near !== null && choice.value === byWords.get(near));
  return unreadable('not-allowed', notAllowed(choices), meant?.name.vi ?? null);
}

function numberOnScale(text: string, choices: readonly Choice[]): number | undefined {
  const number = Number(ON_SCALE.exec(text)?.[1]);
  return choices.some(({ value }) => value === number) ? number : undefined;
}

const wordsByChoices = new WeakMap<readonly Choice[], Map<string, string | number>>();

/** Returns the values by their words. The first value keeps a word that two of them share. */
function wordsOf(choices: readonly Choice[]): Map<string, string | number> {
  const known = wordsByChoices.get(choices);
  if (known) return known;
  const byWords = new Map<string, string | number>();
  const add = (word: string, value: string | number): void => {
    if (!byWords.has(plain(word))) byWords.set(plain(word), value);
  };
  for (const { value } of choices) add(String(value), value);
  for (const { value, name } of choices) for (const word of [name.vi, name.en]) add(word, value);
  for (const { value } of choices) for (const word of choiceWords[String(value)] ?? []) add(word, value);
  wordsByChoices.set(choices, byWords);
  return byWords;
}

function plain(text: string): string {
  return toSearchText(text)
    .replace(/[\s_.\-–/]+/g, ' ')
    .trim();
}

function notAllowed(choices: readonly Choice[]): Bilingual {
  const list = (language: Language): string =>
    choices
      .slice(0, MAX_LISTED)
      .map(({ name }) => name[language])
      .join(', ');
  return bilingual(`Hãy ghi một trong: ${list('vi')}.`, `Write one of: ${list('en')}.`);
}
