import { risk } from '../nouns/risk.js';
import { system } from '../nouns/system.js';
import { labelled } from './event-form.js';

export const systemNouns = [
  labelled(system, {
    name: ['Hệ thống thông tin', 'System'],
    begins: 'registered',
    events: {
      registered: {
        title: ['Đưa hệ thống thông tin vào danh mục', 'Register a system'],
        fields: {
          name: { label: ['Tên hệ thống', 'Name of the system'] },
          kind: {
            label: ['Loại hệ thống', 'Kind'],
            choices: {
              portal: ['Cổng', 'Portal'],
              ioc: ['Trung tâm giám sát, điều hành', 'Operations centre'],
              'one-stop': ['Một cửa điện tử', 'One-stop shop'],
              'field-report': ['Phản ánh hiện trường', 'Field reports'],
              database: ['Cơ sở dữ liệu', 'Database'],
              other: ['Loại khác', 'Other'],
            },
          },
          sharedPlatform: { label: ['Chạy trên nền tảng dùng chung', 'Runs on a shared platform'] },
        },
      },
      secured: {
        title: ['Phê duyệt cấp độ an toàn hệ thống', 'Approve the security level of a system'],
        fields: {
          level: {
            label: ['Cấp độ an toàn', 'Security level'],
            choices: {
              1: ['Cấp độ 1', 'Level 1'],
              2: ['Cấp độ 2', 'Level 2'],
              3: ['Cấp độ 3', 'Level 3'],
              4: ['Cấp độ 4', 'Level 4'],
              5: ['Cấp độ 5', 'Level 5'],
            },
          },
        },
      },
      'incident-reported': {
        title: ['Báo sự cố an toàn thông tin', 'Report an incident of a system'],
        fields: {
          severity: { label: ['Mức nghiêm trọng', 'Severity'] },
          personalData: { label: ['Ảnh hưởng đến dữ liệu cá nhân', 'Personal data was affected'] },
        },
      },
    },
  }),
  labelled(risk, {
    name: ['Rủi ro', 'Risk'],
    begins: 'raised',
    events: {
      raised: {
        title: ['Nêu rủi ro', 'Raise a risk'],
        fields: {
          title: { label: ['Nội dung rủi ro', 'What the risk is'] },
          category: {
            label: ['Nhóm rủi ro', 'Category'],
            choices: {
              time: ['Tiến độ', 'Time'],
              security: ['An toàn thông tin', 'Security'],
              cost: ['Chi phí', 'Cost'],
              politics: ['Chính sách', 'Politics'],
              reach: ['Vùng sâu, vùng xa', 'Reach of remote areas'],
              skills: ['Kỹ năng', 'Skills'],
            },
          },
          severity: { label: ['Mức rủi ro', 'Severity'] },
        },
      },
      closed: { title: ['Kết thúc rủi ro', 'Close a risk'], fields: {} },
    },
  }),
] as const;
