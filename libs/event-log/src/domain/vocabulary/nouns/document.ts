import { Describe, Flag, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class DocumentProcessed {
  @Describe('Văn bản được xử lý trên môi trường điện tử.', 'Whether the document was handled electronically.')
  @Flag()
  readonly electronic!: boolean;

  @Describe('Văn bản có chữ ký số.', 'Whether it has a digital signature.')
  @Flag()
  readonly signed!: boolean;

  @Describe(
    'Văn bản mật; văn bản mật không thuộc mẫu số của tỷ lệ ký số.',
    'Whether it is secret. Secret documents are left out of the share of signed ones.',
  )
  @Optional(false)
  @Flag()
  readonly secret?: boolean;
}

export const document = defineNoun({
  noun: 'document',
  kind: 'counter',
  subject: subjectOf('process', 'org-unit'),
  exampleSubject: 'process/incoming-mail',
  events: {
    processed: eventSpec(DocumentProcessed, { electronic: true, signed: true, secret: false }),
  },
});
