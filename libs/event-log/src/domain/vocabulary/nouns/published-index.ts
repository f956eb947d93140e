import {
  AtMost,
  Code,
  Decimal,
  Describe,
  Link,
  MAX_VALUE,
  NamedValues,
  Nested,
  NestedList,
  Optional,
  RequiredWithout,
  Whole,
} from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { Period } from '../period.js';
import { subjectOf } from '../subjects.js';

/** The place of the org unit within a group of those that are ranked. */
class GroupRank {
  @Describe('Nhóm được xếp hạng, ví dụ ASEAN.', 'The group within which it is ranked, for example ASEAN.')
  @Code(100)
  readonly group!: string;

  @Describe('Thứ hạng trong nhóm, 1 là cao nhất.', 'The place within the group; 1 is the best.')
  @Whole(1, 1_000_000)
  @AtMost('of')
  readonly rank!: number;

  @Describe('Số đối tượng của nhóm được xếp hạng.', 'How many of the group are ranked.')
  @Whole(1, 1_000_000)
  readonly of!: number;

  @Describe(
    'Giá trị trung bình của nhóm, cùng thang với value.',
    'The mean of the group, on the scale of value.',
  )
  @Optional()
  @Decimal(-MAX_VALUE)
  readonly mean?: number;
}

/** The value of an index that an outside organisation computed and published. */
class IndexPublished {
  @Describe(
    'Năm mà giá trị nói đến. Cần year hoặc period.',
    'The year that the value is about. One of year and period is required.',
  )
  @RequiredWithout('period')
  @Whole(1900, 2199)
  readonly year?: number;

  @Describe(
    'Kỳ chính xác của giá trị, được ưu tiên hơn year. Giá trị của kỳ mới nhất được tính.',
    'The exact period of the value; takes precedence over year. The value about the latest period counts.',
  )
  @Optional()
  @Nested(() => Period)
  readonly period?: Period;

  @Describe(
    'Giá trị đã công bố, theo thang của chỉ số.',
    'The value as published, on the scale of the index.',
  )
  @Decimal(-MAX_VALUE)
  readonly value!: number;

  @Describe(
    'Thứ hạng đã công bố, 1 là cao nhất; không lớn hơn of.',
    'The published place; 1 is the best. At most of.',
  )
  @Optional()
  @Whole(1, 1_000_000)
  @AtMost('of')
  readonly rank?: number;

  @Describe('Số đối tượng được xếp hạng.', 'The number of ranked participants.')
  @Optional()
  @Whole(1, 1_000_000)
  readonly of?: number;

  @Describe(
    'Thứ hạng trong từng nhóm, ví dụ thứ 6 trong ASEAN.',
    'The places within groups, for example 6th in ASEAN.',
  )
  @Optional()
  @NestedList(() => GroupRank)
  readonly ranks?: readonly GroupRank[];

  @Describe('Giá trị các chỉ số thành phần theo tên.', 'The values of the components, by name.')
  @Optional()
  @NamedValues()
  readonly components?: Readonly<Record<string, number>>;

  @Describe('Địa chỉ nơi công bố.', 'Where it was published.')
  @Optional()
  @Link()
  readonly url?: string;
}

export const publishedIndex = defineNoun({
  noun: 'index',
  kind: 'timeline',
  subject: subjectOf('index'),
  exampleSubject: 'index/un-egdi',
  events: {
    published: eventSpec(IndexPublished, {
      year: 2024,
      value: 0.7709,
      rank: 71,
      of: 193,
      ranks: [{ group: 'ASEAN', rank: 5, of: 11, mean: 0.6928 }],
      url: 'https://publicadministration.un.org/egovkb',
    }),
  },
});
