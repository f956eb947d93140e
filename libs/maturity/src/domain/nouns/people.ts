import { flow } from '../measures/build-measure.js';
import type { NounEffects } from './noun-effect.js';

/** Opinions of people about services, and training of officials. */
export const people = {
  feedback: {
    kind: 'counter',
    matter: 'participation',
    events: {
      given: { adds: { 'feedback.given': () => 1, 'feedback.satisfied': ({ satisfied }) => satisfied } },
    },
    measures: [
      flow('feedback.given', 'feedback', {
        name: ['Lượt đánh giá', 'Ratings given'],
        work: ['lượt đánh giá', 'rating', 'ratings'],
      }),
      flow('feedback.satisfied', 'feedback', {
        name: ['Lượt đánh giá hài lòng', 'Satisfied ratings'],
        work: ['lượt đánh giá hài lòng', 'satisfied rating', 'satisfied ratings'],
        adds: ['feedback.given'],
      }),
    ],
  },

  petition: {
    kind: 'counter',
    matter: 'participation',
    events: {
      resolved: {
        // Not every petitioner rates the answer, so satisfaction is a share of those who did.
        adds: {
          'petitions.resolved': () => 1,
          'petitions.onTime': ({ onTime }) => onTime,
          'petitions.rated': ({ satisfied }) => satisfied !== undefined,
          'petitions.satisfied': ({ satisfied }) => satisfied === true,
        },
      },
    },
    measures: [
      flow('petitions.resolved', 'petition', {
        name: ['Phản ánh, kiến nghị đã giải quyết', 'Petitions resolved'],
        work: ['phản ánh, kiến nghị giải quyết', 'petition resolved', 'petitions resolved'],
      }),
      flow('petitions.onTime', 'petition', {
        name: ['Phản ánh, kiến nghị giải quyết đúng hạn', 'Petitions resolved on time'],
        work: ['phản ánh, kiến nghị giải quyết đúng hạn', 'petition on time', 'petitions on time'],
        adds: ['petitions.resolved'],
      }),
      flow('petitions.rated', 'petition', {
        name: ['Phản ánh, kiến nghị được đánh giá', 'Petitions rated'],
        work: ['phản ánh, kiến nghị được đánh giá', 'petition rated', 'petitions rated'],
        adds: ['petitions.resolved'],
      }),
      flow('petitions.satisfied', 'petition', {
        name: ['Phản ánh, kiến nghị được đánh giá hài lòng', 'Petitions rated as satisfied'],
        work: ['phản ánh, kiến nghị hài lòng', 'satisfied petition', 'satisfied petitions'],
        adds: ['petitions.resolved', 'petitions.rated'],
      }),
    ],
  },

  training: {
    kind: 'counter',
    matter: 'people',
    events: { completed: { adds: { 'training.people': ({ people }) => people } } },
    measures: [
      flow('training.people', 'person', {
        name: ['Lượt người được bồi dưỡng kỹ năng số', 'People trained'],
        work: ['lượt người được bồi dưỡng', 'person trained', 'people trained'],
      }),
    ],
  },
} satisfies Partial<NounEffects>;
