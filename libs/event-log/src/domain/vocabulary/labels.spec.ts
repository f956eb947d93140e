import { vocabulary, type JsonSchema } from '../index.js';

const definitions = [...vocabulary.values()];

/** Returns the fields of a payload with their paths, nested ones too; not the measures in `quantities`. */
function fieldsWithin(schema: JsonSchema, path = ''): [path: string, field: JsonSchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = `${path}/${name}`;
    if (name === 'quantities' || field.properties?.['vi']) return [[at, field]];
    return [[at, field], ...fieldsWithin(field, at), ...fieldsWithin(field.items ?? {}, at)];
  });
}

describe('labels of published schemas', () => {
  it.each(definitions)('name $type and its attributes in both languages', ({ schema }) => {
    const named = Object.entries(schema.properties ?? {});
    for (const [name, { title = '', 'x-title-vi': vi = '' }] of [
      ['type itself', schema] as const,
      ...named,
    ]) {
      expect([name, title, vi]).toEqual([name, expect.stringMatching(/^\S/u), expect.stringMatching(/^\S/u)]);
    }
  });

  it.each(definitions)(
    'name every field and every allowed value of $type in both languages',
    ({ schema }) => {
      for (const [path, field] of fieldsWithin(schema.properties!['data']!)) {
        expect([path, field.title]).toEqual([path, expect.stringMatching(/^\S/u)]);
        expect([path, field['x-title-vi']]).toEqual([path, expect.stringMatching(/^\S/u)]);
        const values = field.enum?.map(String) ?? [];
        expect([path, Object.keys(field['x-enum-titles'] ?? {}).sort()]).toEqual([path, values.toSorted()]);
        expect(Object.keys(field['x-enum-titles-vi'] ?? {}).sort()).toEqual(values.toSorted());
      }
    },
  );

  it.each(definitions)(
    'order the fields of $type, and refer only to fields and nouns that exist',
    ({ schema }) => {
      const fields = Object.entries(schema.properties!['data']!.properties ?? {});
      const places = fields.map(([, field]) => field['x-order'] ?? 0);
      expect(places.toSorted((one, other) => one - other)).toEqual(fields.map((_, index) => index + 1));
      const names = fields.map(([name]) => name);
      const nouns = definitions.map(({ noun }) => noun as string);
      for (const [, { 'x-when': when, 'x-picks': picks = [] }] of fields) {
        if (when) expect(names).toContain(when.field);
        expect(picks.filter((noun) => !nouns.includes(noun))).toEqual([]);
        const allowed = when && fields.find(([name]) => name === when.field)?.[1].enum;
        for (const value of (allowed && when.is) ?? []) expect(allowed).toContain(value);
      }
    },
  );

  it('carry conditions, what a code may name, and the type that records an entity first', () => {
    const { schema } = vocabulary.get('vn.thang.service.retired.v1')!;
    const { into, movedTo } = schema.properties!['data']!.properties!;
    expect(into).toMatchObject({
      title: 'Service that replaces it',
      'x-title-vi': 'Dịch vụ thay thế',
      'x-picks': ['service'],
      'x-when': { field: 'reason', is: ['merged', 'replaced'] },
      examples: ['service/2.000986'],
    });
    expect(movedTo).toMatchObject({ 'x-picks': ['org-unit'], 'x-when': { is: ['moved'] } });
    expect(schema.properties!['subject']).toMatchObject({
      title: 'Service',
      'x-title-vi': 'Dịch vụ',
      'x-begins': { service: 'vn.thang.service.registered.v1' },
    });
  });

  it('name eight types as those that offices record most often', () => {
    const common = definitions.filter(({ commonness }) => commonness !== null);
    expect(common.map(({ commonness }) => commonness).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
