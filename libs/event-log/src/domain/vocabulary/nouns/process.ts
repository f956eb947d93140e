import type { LocalizedText } from '#kernel';
import { Decimal, Flag, Optional, Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class ProcessRedesigned {
  @Optional()
  @Text()
  readonly name?: LocalizedText | string;

  @Whole(0, 10_000)
  readonly stepsBefore!: number;

  @Whole(0, 10_000)
  readonly stepsAfter!: number;

  @Decimal(0, 100_000)
  readonly daysBefore!: number;

  @Decimal(0, 100_000)
  readonly daysAfter!: number;

  @Optional(false)
  @Flag()
  readonly paperless?: boolean;
}

export const process = defineNoun({
  noun: 'process',
  kind: 'timeline',
  subject: subjectOf('process'),
  exampleSubject: 'process/land-title',
  events: {
    redesigned: eventSpec(ProcessRedesigned, {
      stepsBefore: 14,
      stepsAfter: 6,
      daysBefore: 30,
      daysAfter: 7.5,
      paperless: true,
    }),
  },
});
