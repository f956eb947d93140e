import type { LocalizedText } from '#kernel';
import { OneOf, Optional, Text, UnitCode, UnitCodes } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const orgUnitLevels = ['nation', 'ministry', 'province', 'department', 'commune', 'other'] as const;

class OrgUnitEstablished {
  @Text()
  readonly name!: LocalizedText | string;

  @OneOf(...orgUnitLevels)
  readonly level!: (typeof orgUnitLevels)[number];

  /** Absent for a root of the tree. */
  @Optional()
  @UnitCode()
  readonly parent?: string;
}

class OrgUnitRenamed {
  @Text()
  readonly name!: LocalizedText | string;
}

class OrgUnitMoved {
  @UnitCode()
  readonly parent!: string;
}

class OrgUnitMerged {
  @UnitCode()
  readonly into!: string;
}

class OrgUnitSplit {
  @UnitCodes(1)
  readonly into!: readonly string[];
}

class OrgUnitDissolved {
  @Optional()
  @Text()
  readonly reason?: LocalizedText | string;
}

/** Changes of the tree of org units. They take effect at the `time` of the event. */
export const orgUnit = defineNoun({
  noun: 'org-unit',
  kind: 'tree',
  orgUnit: 'absent',
  subject: subjectOf('org-unit'),
  exampleSubject: 'org-unit/VN-HN',
  events: {
    established: eventSpec(OrgUnitEstablished, {
      name: { vi: 'Thành phố Hà Nội', en: 'Hanoi' },
      level: 'province',
      parent: 'VN',
    }),
    renamed: eventSpec(OrgUnitRenamed, { name: { vi: 'Thủ đô Hà Nội', en: 'Hanoi Capital' } }),
    moved: eventSpec(OrgUnitMoved, { parent: 'VN' }),
    merged: eventSpec(OrgUnitMerged, { into: 'VN-PT' }),
    split: eventSpec(OrgUnitSplit, { into: ['VN-PT', 'VN-VP'] }),
    dissolved: eventSpec(OrgUnitDissolved, { reason: { vi: 'Bỏ cấp huyện', en: 'The district tier went' } }),
  },
});
