import type { LocalizedText } from '#kernel';
import { Code, Codes, Line, Lines, Link, Optional, Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class DatasetOpened {
  @Text()
  readonly title!: LocalizedText | string;

  @Optional()
  @Line()
  readonly licence?: string;

  @Optional()
  @Lines()
  readonly formats?: readonly string[];

  @Optional()
  @Line()
  readonly standard?: string;

  @Optional()
  @Link()
  readonly url?: string;

  /** For how many days after its last update the dataset counts as fresh. */
  @Optional(365)
  @Whole(1, 36_500)
  readonly freshDays?: number;
}

class DatasetShared {
  /** Codes of org units, or subjects. */
  @Codes(1)
  readonly with!: readonly string[];
}

class DatasetReused {
  /** The subject of the entity that uses the dataset. */
  @Code()
  readonly by!: string;
}

class DatasetWithdrawn {
  @Optional()
  @Text()
  readonly reason?: LocalizedText | string;
}

export const dataset = defineNoun({
  noun: 'dataset',
  kind: 'timeline',
  subject: subjectOf('dataset'),
  exampleSubject: 'dataset/air-quality',
  events: {
    opened: eventSpec(DatasetOpened, {
      title: { vi: 'Chất lượng không khí', en: 'Air quality' },
      licence: 'CC-BY-4.0',
      formats: ['CSV', 'JSON'],
      url: 'https://data.example.vn/air-quality',
      freshDays: 30,
    }),
    updated: noDetails,
    shared: eventSpec(DatasetShared, { with: ['VN-HN.tnmt'] }),
    reused: eventSpec(DatasetReused, { by: 'service/1.004194' }),
    withdrawn: eventSpec(DatasetWithdrawn, { reason: 'Replaced by a national dataset' }),
  },
});
