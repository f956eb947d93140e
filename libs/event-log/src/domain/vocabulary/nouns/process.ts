import type { LocalizedText } from '#kernel';
import { Decimal, Describe, Flag, Optional, Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class ProcessRedesigned {
  @Describe('Tên quy trình.', 'The name of the process.')
  @Optional()
  @Text()
  readonly name?: LocalizedText | string;

  @Describe('Số bước trước khi tái cấu trúc.', 'The number of steps before the redesign.')
  @Whole(0, 10_000)
  readonly stepsBefore!: number;

  @Describe(
    'Số bước sau khi tái cấu trúc; số bước giảm được là hiệu của hai số.',
    'The number of steps after it. Steps saved are the difference.',
  )
  @Whole(0, 10_000)
  readonly stepsAfter!: number;

  @Describe(
    'Số ngày thực hiện trước khi tái cấu trúc, có thể là số thập phân.',
    'The days that the process took before the redesign, decimals allowed.',
  )
  @Decimal(0, 100_000)
  readonly daysBefore!: number;

  @Describe(
    'Số ngày thực hiện sau khi tái cấu trúc; số ngày giảm được là hiệu của hai số.',
    'The days that it takes afterwards. Days saved are the difference.',
  )
  @Decimal(0, 100_000)
  readonly daysAfter!: number;

  @Describe(
    'Quy trình mới có hoàn toàn không dùng giấy hay không.',
    'Whether the redesigned process uses no paper at all.',
  )
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
