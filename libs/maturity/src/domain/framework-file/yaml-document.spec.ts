import { readYaml } from './yaml-document.js';

const linesOf = (text: string, ...pointers: string[]) => {
  const document = readYaml(text);
  return 'content' in document ? pointers.map((pointer) => document.lineOf(pointer)) : [];
};

describe('readYaml', () => {
  it('reports every syntax error with its line', () => {
    expect(readYaml('id: a\nid: b\nlist: []\nlist: []')).toEqual({
      problems: [
        { line: 2, detail: 'Map keys must be unique' },
        { line: 4, detail: 'Map keys must be unique' },
      ],
    });
  });

  it('accepts at most a million characters', () => {
    const longest = `id: a #${'-'.repeat(999_993)}`;
    expect(readYaml(longest)).toMatchObject({ content: { id: 'a' } });
    expect(readYaml(`${longest}-`)).toEqual({
      problems: [{ line: null, detail: 'A framework file has at most 1000000 characters.' }],
    });
  });

  it('refuses aliases of aliases that would expand without bound', () => {
    const bomb = `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`;
    const detail = 'Excessive alias count indicates a resource exhaustion attack';
    expect(readYaml(bomb)).toEqual({ problems: [{ line: null, detail }] });
  });
});

describe('line of a JSON pointer', () => {
  const text = ['# About it.', 'id: x', 'a/b: 1', 'c~d:', '  - x', '  - name: y', '    2nd: z'].join('\n');

  it('is the line of the place', () => {
    expect(linesOf(text, '', '/a~1b', '/c~0d', '/c~0d/0', '/c~0d/1', '/c~0d/1/2nd')).toEqual([2, 3, 5, 5, 6, 7]); // prettier-ignore
  });

  it('is that of the nearest enclosing place when the place is not in the text', () => {
    expect(linesOf(text, '/gone', '/c~0d/7', '/c~0d/1/gone', '/c~0d/1/gone/deeper')).toEqual([2, 5, 6, 6]);
  });

  it('is null in an empty text', () => {
    expect(linesOf('', '', '/id')).toEqual([null, null]);
  });
});
