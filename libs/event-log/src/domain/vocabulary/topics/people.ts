import { consultation } from '../nouns/consultation.js';
import { solution } from '../nouns/solution.js';
import { training } from '../nouns/training.js';
import { labelled } from './event-form.js';

export const peopleNouns = [
  labelled(training, {
    name: ['Đào tạo', 'Training'],
    events: {
      completed: {
        title: ['Hoàn thành đào tạo', 'Complete a training'],
        fields: {
          people: { label: ['Số người', 'People'] },
          topic: { label: ['Nội dung', 'Topic'] },
        },
      },
    },
  }),
  labelled(consultation, {
    name: ['Lấy ý kiến', 'Consultation'],
    begins: 'opened',
    events: {
      opened: {
        title: ['Mở lấy ý kiến', 'Open a consultation'],
        fields: { title: { label: ['Nội dung lấy ý kiến', 'What people are asked about'] } },
      },
      answered: { title: ['Trả lời ý kiến', 'Answer a consultation'], fields: {} },
    },
  }),
  labelled(solution, {
    name: ['Giải pháp', 'Solution'],
    events: {
      'adopted-elsewhere': {
        title: ['Giải pháp được nơi khác áp dụng', 'A solution is adopted elsewhere'],
        fields: {
          name: { label: ['Tên giải pháp', 'Name of the solution'] },
          by: { label: ['Nơi áp dụng', 'Adopted by'] },
        },
      },
    },
  }),
] as const;
