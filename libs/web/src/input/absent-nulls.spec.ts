import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MergePatch, withoutAbsentNulls } from './absent-nulls.js';

class Inner {
  @ApiPropertyOptional()
  colour?: string;
}

class Body {
  @ApiProperty()
  name!: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  orgUnit?: string | null;

  @ApiPropertyOptional({ type: Inner })
  inner?: Inner;

  @ApiPropertyOptional({ type: () => [Inner] })
  many?: Inner[];
}

@MergePatch()
class Patch {
  @ApiPropertyOptional()
  note?: string;
}

describe('null in a body', () => {
  it('is left out of an optional member, also inside other members and lists', () => {
    const body = {
      name: 'x',
      note: null,
      inner: { colour: null },
      many: [{ colour: null }, { colour: 'red' }],
    };
    expect(withoutAbsentNulls(body, Body)).toEqual({ name: 'x', inner: {}, many: [{}, { colour: 'red' }] });
    expect(withoutAbsentNulls({ name: 'x', inner: null, many: null }, Body)).toEqual({ name: 'x' });
  });

  it('stays in a required member, in one that may be null, and in one that nobody documents', () => {
    const body = { name: null, orgUnit: null, unknown: null };
    expect(withoutAbsentNulls(body, Body)).toEqual(body);
  });

  it('stays in every member of a merge patch, where it brings back the default', () => {
    expect(withoutAbsentNulls({ note: null }, Patch)).toEqual({ note: null });
  });

  it('leaves bodies alone that are no objects', () => {
    for (const body of [null, 'x', 1, [null]]) expect(withoutAbsentNulls(body, Body)).toEqual(body);
  });
});
