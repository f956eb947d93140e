import type { ChannelForm } from '../channel-form.js';

export const emailForm = {
  kind: 'email',
  name: { vi: 'Thư điện tử', en: 'E-mail' },
  isCollected: true,
  target: {
    member: 'to',
    label: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
    input: 'email',
    format: 'email',
    hint: null,
    maxLength: 254,
  },
  secret: null,
} as const satisfies ChannelForm;
