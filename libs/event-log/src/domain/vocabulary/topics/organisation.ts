import { orgUnit } from '../nouns/org-unit.js';
import { labelled } from './event-form.js';
import { reasonField } from './shared-fields.js';

export const organisationNouns = [
  labelled(orgUnit, {
    name: ['Đơn vị', 'Organisation'],
    begins: 'established',
    events: {
      established: {
        title: ['Thành lập đơn vị', 'Establish an organisation'],
        fields: {
          name: { label: ['Tên đơn vị', 'Name of the organisation'] },
          level: {
            label: ['Cấp', 'Level'],
            choices: {
              nation: ['Quốc gia', 'Nation'],
              ministry: ['Bộ, ngành', 'Ministry'],
              province: ['Tỉnh, thành phố', 'Province'],
              department: ['Sở, ban, ngành', 'Department'],
              commune: ['Xã, phường, đặc khu', 'Commune or ward'],
              other: ['Cấp khác', 'Other'],
            },
          },
          parent: { label: ['Trực thuộc', 'Part of'], picks: ['org-unit'] },
        },
      },
      renamed: {
        title: ['Đổi tên đơn vị', 'Rename an organisation'],
        fields: { name: { label: ['Tên mới', 'New name'] } },
      },
      moved: {
        title: ['Chuyển đơn vị sang trực thuộc nơi khác', 'Move an organisation'],
        fields: { parent: { label: ['Trực thuộc từ nay', 'Part of from now on'], picks: ['org-unit'] } },
      },
      merged: {
        title: ['Sáp nhập đơn vị', 'Merge an organisation'],
        fields: { into: { label: ['Nhập vào', 'Into'], picks: ['org-unit'] } },
      },
      split: {
        title: ['Chia tách đơn vị', 'Split an organisation'],
        fields: { into: { label: ['Thành các đơn vị', 'Into'], picks: ['org-unit'] } },
      },
      dissolved: { title: ['Giải thể đơn vị', 'Dissolve an organisation'], fields: { reason: reasonField } },
    },
  }),
] as const;
