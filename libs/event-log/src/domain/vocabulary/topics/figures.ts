import { activity } from '../nouns/activity.js';
import { capability } from '../nouns/capability.js';
import { publishedIndex } from '../nouns/published-index.js';
import { labelled } from './event-form.js';
import { periodMembers } from './shared-fields.js';

export const figureNouns = [
  labelled(activity, {
    name: ['Số liệu báo cáo', 'Reported figures'],
    events: {
      reported: {
        title: ['Báo cáo số liệu trong kỳ hoặc tại một ngày', 'Report figures of a period or a day'],
        fields: {
          period: {
            label: ['Kỳ báo cáo', 'Period'],
            hint: [
              'Cho số phát sinh trong kỳ. Điền kỳ báo cáo hoặc ngày đếm, không điền cả hai.',
              'For flows. Fill in the period or the day of the count, not both.',
            ],
            members: periodMembers,
          },
          basis: {
            label: ['Số liệu tính cho', 'Basis'],
            choices: {
              period: ['Chính kỳ này', 'The period itself'],
              'trailing-12-months': ['Mười hai tháng gần nhất', 'The last twelve months'],
            },
            when: { field: 'period' },
          },
          observed: {
            label: ['Ngày đếm số hiện có', 'Day on which stocks were counted'],
            hint: ['Cho số hiện có, tính đến hết ngày.', 'For stocks, as they stood at the end of that day.'],
          },
          quantities: {
            label: ['Số liệu', 'Figures'],
            hint: [
              'Của riêng đơn vị hoặc đối tượng này, không gồm cấp dưới. Số 0 là không có.',
              'Of this organisation or entity alone, without those below. 0 means that there is none.',
            ],
          },
        },
      },
    },
  }),
  labelled(publishedIndex, {
    name: ['Chỉ số đã công bố', 'Published index'],
    events: {
      published: {
        title: ['Ghi chỉ số đã công bố', 'Enter a published index'],
        fields: {
          year: {
            label: ['Năm', 'Year'],
            hint: [
              'Năm mà giá trị nói đến. Điền năm hoặc kỳ chính xác.',
              'The year that the value is about. Fill in the year or the exact period.',
            ],
          },
          period: {
            label: ['Kỳ chính xác', 'Exact period'],
            hint: ['Được ưu tiên hơn năm.', 'Takes precedence over the year.'],
            members: periodMembers,
          },
          value: { label: ['Giá trị', 'Value'] },
          rank: { label: ['Thứ hạng', 'Rank'], hint: ['1 là cao nhất.', '1 is the best.'] },
          of: { label: ['Số đối tượng được xếp hạng', 'Number ranked'] },
          ranks: {
            label: ['Thứ hạng trong nhóm', 'Ranks within groups'],
            members: {
              group: { label: ['Nhóm', 'Group'] },
              rank: { label: ['Thứ hạng', 'Rank'] },
              of: { label: ['Số đối tượng của nhóm', 'Number in the group'] },
              mean: {
                label: ['Giá trị trung bình của nhóm', 'Mean of the group'],
                hint: ['Cùng thang với giá trị đã công bố.', 'On the scale of the published value.'],
              },
            },
          },
          components: { label: ['Chỉ số thành phần', 'Components'] },
          url: { label: ['Địa chỉ nơi công bố', 'Where it was published'] },
        },
      },
    },
  }),
  labelled(capability, {
    name: ['Năng lực', 'Capability'],
    events: {
      attested: {
        title: ['Đánh giá năng lực', 'Attest a capability'],
        fields: {
          status: {
            label: ['Tình trạng', 'Status'],
            choices: {
              'not-started': ['Chưa bắt đầu', 'Not started'],
              'in-progress': ['Đang làm', 'In progress'],
              'in-place': ['Đã có', 'In place'],
              proven: ['Đã chứng minh', 'Proven'],
            },
          },
          evidence: { label: ['Tài liệu kiểm chứng', 'Evidence'] },
        },
      },
    },
  }),
] as const;
