import type { ChannelForm } from '../channel-form.js';

export const pageForm = {
  kind: 'page',
  name: { vi: 'Trên trang', en: 'On the page' },
  isCollected: false,
  target: null,
  secret: null,
} as const satisfies ChannelForm;
