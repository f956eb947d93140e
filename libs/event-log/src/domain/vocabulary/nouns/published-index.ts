import {
  AtMost,
  Code,
  Decimal,
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
  /** The group, for example `ASEAN`. */
  @Code(100)
  readonly group!: string;

  @Whole(1, 1_000_000)
  @AtMost('of')
  readonly rank!: number;

  @Whole(1, 1_000_000)
  readonly of!: number;

  @Optional()
  @Decimal(-MAX_VALUE)
  readonly mean?: number;
}

/** The value of an index that an outside organisation computed and published. */
class IndexPublished {
  @RequiredWithout('period')
  @Whole(1900, 2199)
  readonly year?: number;

  /** The exact period of the value. Takes precedence over `year`. */
  @Optional()
  @Nested(() => Period)
  readonly period?: Period;

  @Decimal(-MAX_VALUE)
  readonly value!: number;

  @Optional()
  @Whole(1, 1_000_000)
  @AtMost('of')
  readonly rank?: number;

  /** The number of ranked participants. */
  @Optional()
  @Whole(1, 1_000_000)
  readonly of?: number;

  @Optional()
  @NestedList(() => GroupRank)
  readonly ranks?: readonly GroupRank[];

  @Optional()
  @NamedValues()
  readonly components?: Readonly<Record<string, number>>;

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
