import type { LocalizedText } from '#kernel';
import { Code, Decimal, Describe, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class RegistryCleaned {
  @Describe('Tên cơ sở dữ liệu.', 'The name of the registry.')
  @Optional()
  @Text()
  readonly name?: LocalizedText | string;

  @Describe(
    'Tỷ lệ bản ghi đã làm sạch và khớp, từ 0 đến 1.',
    'The share of entries that are clean and matched, from 0 to 1.',
  )
  @Decimal(0, 1)
  readonly coverage!: number;
}

class RegistryConnected {
  @Describe(
    'Đối tượng hoặc mã đơn vị được kết nối, ví dụ system/one-stop.',
    'The subject or the code of the org unit with which it is connected, for example system/one-stop.',
  )
  @Code()
  readonly with!: string;
}

export const registry = defineNoun({
  noun: 'registry',
  kind: 'timeline',
  subject: subjectOf('registry'),
  exampleSubject: 'registry/population',
  events: {
    cleaned: eventSpec(RegistryCleaned, { name: { vi: 'Dân cư', en: 'Population' }, coverage: 0.92 }),
    connected: eventSpec(RegistryConnected, { with: 'system/one-stop' }),
  },
});
