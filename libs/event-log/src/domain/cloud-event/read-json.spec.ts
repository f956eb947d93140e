import fc from 'fast-check';
import { readJson, readJsonText } from './read-json.js';

describe('readJson', () => {
  it('reads the output of JSON.stringify, with and without indentation', () => {
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (text, indented) => {
        const written = indented ? JSON.stringify(JSON.parse(text), null, '\t') : text;
        expect(readJson(Buffer.from(written))).toEqual({ ok: true, value: JSON.parse(written) as unknown });
      }),
      { numRuns: 500 },
    );
  });

  it('rejects a repeated member at any depth', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
        fc.string(),
        (first, second, around, name) => {
          const key = JSON.stringify(name);
          const twice = `{${key}:${JSON.stringify(first)},"other":[],${key} :${JSON.stringify(second)}}`;
          fc.pre(name !== 'other');
          const text = `[${JSON.stringify(around)},{"holder":${twice}}]`;
          expect(readJsonText(text)).toMatchObject({ ok: false, code: 'repeated-member' });
        },
      ),
    );
  });

  it.each([
    '{"a":1,"\\u0061":2}',
    '{"__proto__":1,"__proto__":2}',
    '{"1":0,"1":0}',
    '[{"x":{"a":{},"a":{}}}]',
  ])('rejects a repeated member however its name is written: %s', (text) => {
    expect(readJsonText(text)).toMatchObject({ ok: false, code: 'repeated-member' });
  });

  it('accepts quotes, colons and backslashes inside strings', () => {
    const value = { 'a":"b': '\\', '"': ':', '\\"': '":', 'x\\\\': ['":', { ':': '\\\\"' }], __proto: '}' };
    expect(readJsonText(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it.each(['', '{', '[1,]', '{"a":1}}', '\ufeff{}', "{'a':1}", 'NaN', '{"a":01}', '[1] 2'])(
    'rejects %j',
    (text) => {
      expect(readJsonText(text)).toMatchObject({ ok: false, code: 'malformed-json' });
    },
  );

  it('does not quote the input in its error', () => {
    const read = readJsonText('{"password": hunter2}');
    expect(JSON.stringify(read)).not.toContain('hunter');
  });

  it('rejects bytes that are not UTF-8 instead of replacing them', () => {
    const broken = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xa0]), Buffer.from('"}')]);
    expect(readJson(broken)).toMatchObject({ ok: false, code: 'bad-utf8' });
  });

  it('reads JSON that is nested 100,000 levels deep', () => {
    const depth = 100_000;
    expect(readJsonText('['.repeat(depth) + ']'.repeat(depth)).ok).toBe(true);
    expect(readJsonText('{"a":'.repeat(depth) + '1' + '}'.repeat(depth)).ok).toBe(true);
  });

  it('never rounds a whole number beyond the safe range to one within it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }), (large) => {
        const read = readJsonText(String(large));
        expect(read.ok && Number.isSafeInteger(read.value)).toBe(false);
      }),
    );
  });
});
