import { retraction } from '../nouns/retraction.js';
import { labelled } from './event-form.js';
import { reasonField } from './shared-fields.js';

export const amendmentNouns = [
  labelled(retraction, {
    name: ['Sự kiện', 'Event'],
    events: {
      retracted: {
        title: ['Thu hồi một sự kiện đã ghi', 'Retract a recorded event'],
        fields: {
          source: { label: ['Nguồn của sự kiện', 'Source of the event'] },
          id: { label: ['Mã sự kiện', 'Id of the event'] },
          reason: reasonField,
        },
      },
    },
  }),
] as const;
