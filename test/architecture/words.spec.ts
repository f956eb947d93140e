import { readSourceTexts, textOf, wordsOf, type SourceText } from './source-texts.js';
import { retiredWords, type RetiredWord } from './retired-words.js';

const MAX_COLUMNS = 110;

describe('the wording of the project', () => {
  let texts: readonly SourceText[];
  beforeAll(async () => {
    texts = await readSourceTexts();
  });

  it.each(retiredWords)('uses $say, not "$retired"', (word) => {
    expect(texts.flatMap((text) => usesOf(word, text))).toEqual([]);
  });

  it(`keeps comments within ${MAX_COLUMNS} columns`, async () => {
    const code = texts.filter(({ path }) => !path.endsWith('.md'));
    const long = code.flatMap(({ path, prose }) =>
      prose
        .filter(({ text }) => /^\s*(\/[*/]|\*)/.test(text) && [...text].length > MAX_COLUMNS)
        .map(({ line }) => `${path}:${line}`),
    );
    expect(long).toEqual([]);
  });

  it('is checked in names, comments and test sentences', () => {
    const text = textOf('a.ts', "// two things\nconst thingsByCode = 1;\nit('folds a thing', () => {});");
    const thing = retiredWords.find(({ retired }) => retired === 'thing');
    expect(thing && usesOf(thing, text)).toEqual([
      'a.ts: thingsByCode',
      'a.ts:1 // two things',
      'a.ts:3 folds a thing',
    ]);
  });
});

function usesOf({ retired, where, except }: RetiredWord, { path, names, prose }: SourceText): string[] {
  if (except?.test(path)) return [];
  const word = new RegExp(`\\b${retired}s?\\b`, 'i');
  const wanted = where === 'constants' ? names.filter((name) => isConstant(name, retired)) : names;
  const inNames = wanted.filter((name) => word.test(wordsOf(name))).map((name) => `${path}: ${name}`);
  if (where !== 'names and prose') return inNames;
  const inProse = prose
    .filter(({ text }) => word.test(text))
    .map(({ line, text }) => `${path}:${line} ${text.trim()}`);
  return [...inNames, ...inProse];
}

function isConstant(name: string, prefix: string): boolean {
  return name.startsWith(`${prefix.toUpperCase()}_`);
}
