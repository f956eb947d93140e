import { milestone } from '../nouns/milestone.js';
import { outcome } from '../nouns/outcome.js';
import { labelled } from './event-form.js';
import { reasonField } from './shared-fields.js';

export const planNouns = [
  labelled(milestone, {
    name: ['Mốc tiến độ', 'Milestone'],
    begins: 'planned',
    events: {
      planned: {
        title: ['Lập mốc tiến độ', 'Plan a milestone'],
        fields: {
          title: { label: ['Tên mốc tiến độ', 'Title of the milestone'] },
          due: { label: ['Hạn hoàn thành', 'Due'] },
          task: {
            label: ['Nhiệm vụ quốc gia', 'National task'],
            choices: {
              1: ['1. Môi trường pháp lý', '1. Legal environment'],
              2: ['2. Hạ tầng số', '2. Digital infrastructure'],
              3: ['3. Nền tảng và hệ thống quy mô quốc gia', '3. National-scale platforms and systems'],
              4: ['4. Dữ liệu số quốc gia', '4. National digital data'],
              5: ['5. Ứng dụng và dịch vụ quốc gia', '5. National applications and services'],
              6: ['6. An toàn, an ninh mạng', '6. Network security and safety'],
            },
          },
          product: { label: ['Sản phẩm đầu ra', 'Product'] },
          lead: { label: ['Đơn vị chủ trì', 'Lead organisation'], picks: ['org-unit'] },
          supporting: { label: ['Đơn vị phối hợp', 'Supporting organisations'], picks: ['org-unit'] },
          project: { label: ['Dự án', 'Project'] },
          reference: { label: ['Số hiệu nhiệm vụ ở nơi khác', 'Reference elsewhere'] },
        },
      },
      rescheduled: {
        title: ['Điều chỉnh thời hạn mốc tiến độ', 'Reschedule a milestone'],
        fields: { due: { label: ['Hạn mới', 'New due day'] }, reason: reasonField },
      },
      reached: {
        title: ['Hoàn thành mốc tiến độ', 'Reach a milestone'],
        fields: { evidence: { label: ['Tài liệu kiểm chứng', 'Evidence'] } },
      },
      cancelled: { title: ['Hủy mốc tiến độ', 'Cancel a milestone'], fields: { reason: reasonField } },
    },
  }),
  labelled(outcome, {
    name: ['Kết quả cần cải thiện', 'Outcome'],
    begins: 'baselined',
    events: {
      baselined: {
        title: ['Đặt giá trị ban đầu của kết quả', 'Set the baseline of an outcome'],
        fields: {
          name: { label: ['Tên kết quả', 'Name of the outcome'] },
          unit: { label: ['Cách tính giá trị, ví dụ ngày', 'Unit of the values'] },
          better: {
            label: ['Chiều tốt hơn', 'Better'],
            choices: {
              higher: ['Càng cao càng tốt', 'The higher the better'],
              lower: ['Càng thấp càng tốt', 'The lower the better'],
            },
          },
          baseline: { label: ['Giá trị ban đầu', 'Baseline'] },
          target: { label: ['Giá trị cần đạt', 'Target'] },
          category: {
            label: ['Lĩnh vực tác động', 'Category'],
            choices: {
              service: ['Dịch vụ', 'Service'],
              decision: ['Ra quyết định', 'Decisions'],
              policy: ['Chính sách', 'Policy'],
              resources: ['Nguồn lực', 'Resources'],
              growth: ['Tăng trưởng', 'Growth'],
            },
          },
        },
      },
      measured: {
        title: ['Đo kết quả', 'Measure an outcome'],
        fields: {
          value: {
            label: ['Giá trị đo được', 'Value'],
            hint: ['Cùng cách tính với giá trị ban đầu.', 'In the unit of the baseline.'],
          },
        },
      },
    },
  }),
] as const;
