import { Code, Flag, Line, OneOf, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';
import { USER_GROUPS, type UserGroup } from '../user-groups.js';

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

  @Optional()
  @OneOf(...USER_GROUPS)
  readonly group?: UserGroup;

  @Optional()
  @Line()
  readonly sector?: string;

  @Optional()
  @Line()
  readonly area?: string;
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

  @Optional()
  @OneOf(...USER_GROUPS)
  readonly group?: UserGroup;

  @Optional()
  @Line()
  readonly sector?: string;

  @Optional()
  @Line()
  readonly area?: string;
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
      group: 'G2C',
      area: 'mountain',
    }),
    resolved: eventSpec(DossierResolved, {
      dossier: 'H26-250701-0001',
      onTime: true,
      result: 'electronic',
      fullProcess: true,
    }),
  },
});
