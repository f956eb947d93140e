import { Flag, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class DocumentProcessed {
  @Flag()
  readonly electronic!: boolean;

  /** Whether the document has a digital signature. */
  @Flag()
  readonly signed!: boolean;

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
