import { document } from '../nouns/document.js';
import { governmentFunction } from '../nouns/function.js';
import { meeting } from '../nouns/meeting.js';
import { operatingModel } from '../nouns/operating-model.js';
import { process } from '../nouns/process.js';
import { labelled } from './event-form.js';

export const administrationNouns = [
  labelled(process, {
    name: ['Quy trình', 'Process'],
    events: {
      redesigned: {
        title: ['Tái cấu trúc quy trình', 'Redesign a process'],
        fields: {
          name: { label: ['Tên quy trình', 'Name of the process'] },
          stepsBefore: { label: ['Số bước trước đây', 'Steps before'] },
          stepsAfter: { label: ['Số bước hiện nay', 'Steps after'] },
          daysBefore: { label: ['Số ngày trước đây', 'Days before'] },
          daysAfter: { label: ['Số ngày hiện nay', 'Days after'] },
          paperless: { label: ['Hoàn toàn không dùng giấy', 'No paper at all'] },
        },
      },
    },
  }),
  labelled(document, {
    name: ['Văn bản', 'Document'],
    events: {
      processed: {
        title: ['Xử lý văn bản', 'Process a document'],
        fields: {
          electronic: { label: ['Xử lý trên môi trường điện tử', 'Handled electronically'] },
          signed: { label: ['Có chữ ký số', 'Digitally signed'] },
          secret: { label: ['Văn bản mật', 'Secret'] },
        },
      },
    },
  }),
  labelled(meeting, {
    name: ['Cuộc họp', 'Meeting'],
    events: {
      held: {
        title: ['Tổ chức cuộc họp', 'Hold a meeting'],
        fields: {
          online: { label: ['Họp trực tuyến', 'Held online'] },
          sites: { label: ['Số điểm cầu', 'Sites'] },
        },
      },
    },
  }),
  labelled(governmentFunction, {
    name: ['Hoạt động quản lý', 'Function of government'],
    begins: 'registered',
    events: {
      registered: {
        title: ['Đưa hoạt động quản lý vào danh mục', 'Register a function of government'],
        fields: {
          name: { label: ['Tên hoạt động', 'Name of the function'] },
          kind: {
            label: ['Loại hoạt động', 'Kind'],
            choices: {
              inspection: ['Thanh tra, kiểm tra', 'Inspection'],
              planning: ['Kế hoạch', 'Planning'],
              reporting: ['Báo cáo', 'Reporting'],
              supervision: ['Giám sát', 'Supervision'],
              policy: ['Chính sách', 'Policy'],
              other: ['Loại khác', 'Other'],
            },
          },
        },
      },
      digitized: { title: ['Số hóa hoạt động quản lý', 'Digitize a function of government'], fields: {} },
    },
  }),
  labelled(operatingModel, {
    name: ['Mô hình vận hành', 'Operating model'],
    events: {
      redesigned: {
        title: ['Đổi mới mô hình vận hành', 'Redesign the operating model'],
        fields: { name: { label: ['Tên mô hình mới', 'Name of the new model'] } },
      },
    },
  }),
] as const;
