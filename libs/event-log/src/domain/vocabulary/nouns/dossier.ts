import { Code, Flag, OneOf, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const CHANNELS = ['web', 'mobile', 'phone', 'counter', 'post', 'kiosk', 'centre', 'tv'] as const;

class DossierSubmitted {
  /** The number of the dossier. Never the name of a person. */
  @Code()
  readonly dossier!: string;

  @OneOf(...CHANNELS)
  readonly channel!: (typeof CHANNELS)[number];

  /** Whether the person filed the dossier, rather than an official on the person's behalf. */
  @Flag()
  readonly selfFiled!: boolean;

  @Optional(false)
  @Flag()
  readonly fee?: boolean;

  /** Whether the dossier was filled in with data that the government already had. */
  @Optional(false)
  @Flag()
  readonly reusesData?: boolean;
}

class DossierResolved {
  @Code()
  readonly dossier!: string;

  @Flag()
  readonly onTime!: boolean;

  @OneOf('electronic', 'paper')
  readonly result!: 'electronic' | 'paper';

  @Flag()
  readonly fullProcess!: boolean;
}

export const dossier = defineNoun({
  noun: 'dossier',
  kind: 'counter',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    submitted: eventSpec(DossierSubmitted, {
      dossier: 'H26-250701-0001',
      channel: 'web',
      selfFiled: true,
      fee: true,
      reusesData: true,
    }),
    resolved: eventSpec(DossierResolved, {
      dossier: 'H26-250701-0001',
      onTime: true,
      result: 'electronic',
      fullProcess: true,
    }),
  },
});
