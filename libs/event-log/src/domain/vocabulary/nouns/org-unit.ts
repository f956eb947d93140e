import type { LocalizedText } from '#kernel';
import { Describe, OneOf, Optional, Text, UnitCode, UnitCodes } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const orgUnitLevels = ['nation', 'ministry', 'province', 'department', 'commune', 'other'] as const;

class OrgUnitEstablished {
  @Describe('Tên đơn vị.', 'The name of the org unit.')
  @Text()
  readonly name!: LocalizedText | string;

  @Describe(
    'Cấp của đơn vị: nation quốc gia, ministry bộ, ngành, province tỉnh, department sở, ban, ngành, commune xã, phường, other cấp khác.',
    'Its level: nation, ministry, province, department, commune or other.',
  )
  @OneOf(...orgUnitLevels)
  readonly level!: (typeof orgUnitLevels)[number];

  @Describe(
    'Mã đơn vị cấp trên trực tiếp. Bỏ trống với đơn vị cao nhất.',
    'The code of the org unit above it. Absent for a root of the tree.',
  )
  @Optional()
  @UnitCode()
  readonly parent?: string;
}

class OrgUnitRenamed {
  @Describe('Tên mới.', 'The new name.')
  @Text()
  readonly name!: LocalizedText | string;
}

class OrgUnitMoved {
  @Describe('Mã đơn vị cấp trên mới.', 'The code of the new org unit above it.')
  @UnitCode()
  readonly parent!: string;
}

class OrgUnitMerged {
  @Describe('Mã đơn vị nhận sáp nhập.', 'The code of the org unit that takes it in.')
  @UnitCode()
  readonly into!: string;
}

class OrgUnitSplit {
  @Describe('Mã các đơn vị được lập từ đơn vị này.', 'The codes of the org units that it is split into.')
  @UnitCodes(1)
  readonly into!: readonly string[];
}

class OrgUnitDissolved {
  @Describe('Lý do giải thể.', 'Why it was dissolved.')
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
