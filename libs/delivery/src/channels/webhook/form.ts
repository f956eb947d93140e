import type { ChannelForm } from '../channel-form.js';

export const webhookForm = {
  kind: 'webhook',
  name: { vi: 'Webhook', en: 'Webhook' },
  isCollected: false,
  target: {
    member: 'url',
    label: { vi: 'Địa chỉ webhook (https)', en: 'Webhook address (https)' },
    input: 'url',
    format: 'uri',
    hint: 'http or https',
    maxLength: 2048,
  },
  secret: {
    label: { vi: 'Mã bí mật của webhook', en: 'Secret of the webhook' },
    help: {
      vi: 'Dùng mã này để kiểm tra chữ ký Standard Webhooks của từng tin. Mã chỉ hiện một lần duy nhất, hãy lưu lại ngay.',
      en: 'Verify the Standard Webhooks signature of each message with it. It is shown this once only: store it now.',
    },
    hint: '`whsec_` and the base64 of 24 to 64 bytes. Made up when absent',
    maxLength: 200,
  },
} as const satisfies ChannelForm;
