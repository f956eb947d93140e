import {
  AtMost,
  Decimal,
  Link,
  MAX_VALUE,
  NamedValues,
  Nested,
  Optional,
  RequiredWithout,
  Whole,
} from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { Period } from '../period.js';
import { subjectOf } from '../subjects.js';

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
      url: 'https://publicadministration.un.org/egovkb',
    }),
  },
});
