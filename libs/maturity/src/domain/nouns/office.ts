import { flow } from '../measures/build-measure.js';
import type { NounEffects } from './noun-effect.js';

/** How officials work: with or without paper, and whether they meet in one room. */
export const office = {
  document: {
    kind: 'counter',
    matter: 'administration',
    events: {
      processed: {
        adds: {
          'documents.processed': () => 1,
          'documents.electronic': ({ electronic }) => electronic,
          'documents.signed': ({ signed }) => signed,
          'documents.nonSecret': ({ secret }) => !secret,
          'documents.nonSecretSigned': ({ secret, signed }) => !secret && signed,
        },
      },
    },
    measures: [
      flow('documents.processed', 'document', {
        name: ['Văn bản đã xử lý', 'Documents handled'],
        work: ['văn bản xử lý', 'document handled', 'documents handled'],
      }),
      flow('documents.electronic', 'document', {
        name: ['Văn bản xử lý điện tử', 'Documents handled electronically'],
        work: [
          'văn bản xử lý điện tử',
          'document handled electronically',
          'documents handled electronically',
        ],
        adds: ['documents.processed'],
      }),
      flow('documents.signed', 'document', {
        name: ['Văn bản ký số', 'Documents digitally signed'],
        work: ['văn bản ký số', 'document digitally signed', 'documents digitally signed'],
        adds: ['documents.processed'],
      }),
      flow('documents.nonSecret', 'document', {
        name: ['Văn bản không mật', 'Non-secret documents'],
        work: ['văn bản không mật', 'non-secret document', 'non-secret documents'],
        adds: ['documents.processed'],
      }),
      flow('documents.nonSecretSigned', 'document', {
        name: ['Văn bản không mật được ký số', 'Non-secret documents digitally signed'],
        work: ['văn bản không mật được ký số', 'non-secret document signed', 'non-secret documents signed'],
        adds: ['documents.processed', 'documents.nonSecret', 'documents.signed'],
      }),
    ],
  },

  meeting: {
    kind: 'counter',
    matter: 'administration',
    events: {
      held: {
        adds: {
          'meetings.held': () => 1,
          'meetings.online': ({ online }) => online,
          'meetings.acrossSites': ({ sites }) => sites > 1,
          'meetings.onlineAcrossSites': ({ online, sites }) => online && sites > 1,
        },
      },
    },
    measures: [
      flow('meetings.held', 'meeting', {
        name: ['Cuộc họp', 'Meetings'],
        work: ['cuộc họp', 'meeting', 'meetings'],
      }),
      flow('meetings.online', 'meeting', {
        name: ['Cuộc họp trực tuyến', 'Meetings held online'],
        work: ['cuộc họp trực tuyến', 'meeting online', 'meetings online'],
        adds: ['meetings.held'],
      }),
      flow('meetings.acrossSites', 'meeting', {
        name: ['Cuộc họp nhiều điểm', 'Meetings across sites'],
        work: ['cuộc họp nhiều điểm', 'meeting across sites', 'meetings across sites'],
        adds: ['meetings.held'],
      }),
      flow('meetings.onlineAcrossSites', 'meeting', {
        name: ['Cuộc họp nhiều điểm họp trực tuyến', 'Meetings across sites held online'],
        work: [
          'cuộc họp nhiều điểm họp trực tuyến',
          'meeting across sites online',
          'meetings across sites online',
        ],
        adds: ['meetings.held', 'meetings.acrossSites', 'meetings.online'],
      }),
    ],
  },
} satisfies Partial<NounEffects>;
