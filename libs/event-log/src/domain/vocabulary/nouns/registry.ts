import type { LocalizedText } from '#kernel';
import { Code, Decimal, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class RegistryCleaned {
  @Optional()
  @Text()
  readonly name?: LocalizedText | string;

  /** The share of entries that are clean and matched, from 0 to 1. */
  @Decimal(0, 1)
  readonly coverage!: number;
}

class RegistryConnected {
  /** A subject or the code of an org unit. */
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
