import type { LocalizedText } from '#kernel';
import { Describe, Flag, Line, OneOf, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const KINDS = ['portal', 'ioc', 'one-stop', 'field-report', 'database', 'other'] as const;

class SystemRegistered {
  @Describe('Tên hệ thống thông tin.', 'The name of the system.')
  @Text()
  readonly name!: LocalizedText | string;

  @Describe(
    'Loại hệ thống: portal cổng, ioc trung tâm giám sát, điều hành, one-stop một cửa, field-report phản ánh hiện trường, database cơ sở dữ liệu, other loại khác.',
    'What it is: portal, ioc (operations centre), one-stop, field-report, database or other.',
  )
  @OneOf(...KINDS)
  readonly kind!: (typeof KINDS)[number];

  @Describe('Hệ thống chạy trên nền tảng dùng chung.', 'Whether it runs on the shared platform.')
  @Optional(false)
  @Flag()
  readonly sharedPlatform?: boolean;
}

/** The security level of the system was approved. */
class SystemSecured {
  @Describe('Cấp độ an toàn được phê duyệt, từ 1 đến 5.', 'The approved security level, 1 to 5.')
  @OneOf(1, 2, 3, 4, 5)
  readonly level!: 1 | 2 | 3 | 4 | 5;
}

class SystemIncidentReported {
  @Describe(
    'Mức nghiêm trọng theo thang đang dùng, ví dụ cao.',
    'A level of the reporting scheme in use, for example high.',
  )
  @Line(50)
  readonly severity!: string;

  @Describe('Sự cố có ảnh hưởng đến dữ liệu cá nhân hay không.', 'Whether personal data was affected.')
  @Flag()
  readonly personalData!: boolean;
}

export const system = defineNoun({
  noun: 'system',
  kind: 'timeline',
  subject: subjectOf('system'),
  exampleSubject: 'system/one-stop',
  events: {
    registered: eventSpec(SystemRegistered, {
      name: 'Một cửa điện tử',
      kind: 'one-stop',
      sharedPlatform: true,
    }),
    secured: eventSpec(SystemSecured, { level: 3 }),
    'incident-reported': eventSpec(SystemIncidentReported, { severity: 'high', personalData: false }),
  },
});
