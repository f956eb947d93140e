import { readYaml } from './yaml-document.js';

const linesOf = (text: string, ...pointers: string[]) => {
  const document = readYaml(text);
  return 'content' in document ? pointers.map((pointer) => document.lineOf(pointer)) : [];
};

describe('a file of YAML', () => {
  it('says what is wrong in which line, and all of it', () => {
    expect(readYaml('id: a\nid: b\nlist: []\nlist: []')).toEqual({
      problems: [
        { line: 2, detail: 'Map keys must be unique' },
        { line: 4, detail: 'Map keys must be unique' },
      ],
    });
  });

  it('has at most a million characters', () => {
    const longest = `id: a #${'-'.repeat(999_993)}`;
    expect(readYaml(longest)).toMatchObject({ content: { id: 'a' } });
    expect(readYaml(`${longest}-`)).toEqual({
      problems: [{ line: null, detail: 'A framework file has at most 1000000 characters.' }],
    });
  });

  it('is not failed where aliases of aliases would make it huge', () => {
    const bomb = `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`;
    const detail = 'Excessive alias count indicates a resource exhaustion attack';
    expect(readYaml(bomb)).toEqual({ problems: [{ line: null, detail }] });
  });
});

describe('the line of a place', () => {
  const text = ['# About it.', 'id: x', 'a/b: 1', 'c~d:', '  - x', '  - name: y', '    2nd: z'].join('\n');

  it('is where it stands', () => {
    expect(linesOf(text, '', '/a~1b', '/c~0d', '/c~0d/0', '/c~0d/1', '/c~0d/1/2nd')).toEqual([2, 3, 5, 5, 6, 7]); // prettier-ignore
  });

  it('is that of the nearest around it where the place is not in the text', () => {
    expect(linesOf(text, '/gone', '/c~0d/7', '/c~0d/1/gone', '/c~0d/1/gone/deeper')).toEqual([2, 5, 6, 6]);
  });

  it('is none of an empty text', () => {
    expect(linesOf('', '', '/id')).toEqual([null, null]);
  });
});
