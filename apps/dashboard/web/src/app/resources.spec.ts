import { resources } from './resources.js';
import type { Texts } from '../i18n/texts.js';

/**
 * Returns every text by its path. Plural forms fold into one key: Vietnamese has one form, English has two.
 */
function flatten(tree: Texts, path = ''): Map<string, string[]> {
  const flat = new Map<string, string[]>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path + key.replace(/_(one|other)$/, '#plural');
    if (typeof value === 'string') flat.set(name, [...(flat.get(name) ?? []), value]);
    else for (const [inner, text] of flatten(value, `${name}.`)) flat.set(inner, text);
  }
  return flat;
}

const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1]).sort();

describe('resources', () => {
  const vi = flatten(resources.vi);
  const en = flatten(resources.en);

  it('have the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
  });

  it('hold no empty text', () => {
    const empty = [...vi, ...en].filter(([, values]) => values.some((text) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('fill the same placeholders in both languages', () => {
    const differing = [...vi]
      .filter(([key, [text = '']]) => {
        const other = en.get(key)?.at(-1) ?? '';
        return placeholders(text).join() !== placeholders(other).join();
      })
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('have both English plural forms of each text with a count', () => {
    const single = [...en].filter(([key, values]) => key.endsWith('#plural') && values.length !== 2);
    expect(single).toEqual([]);
  });
});
