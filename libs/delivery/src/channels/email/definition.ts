import { isEmail } from 'class-validator';
import type { ChannelDefinition } from '../channel-definition.js';
import { EmailChannel } from './email-channel.js';
import { emailForm } from './form.js';

export const emailDefinition: ChannelDefinition = {
  form: emailForm,
  attemptsAtOnce: 4,
  problemsOf: (target) =>
    isMailAddress(target)
      ? []
      : [
          {
            code: 'not-an-address',
            detail: 'Give one mail address, for example office@example.org.',
          },
        ],
  networkProblemOf: () => Promise.resolve(null),
  normalize: (to) => to,
  // All mail goes through one server.
  destinationOf: () => 'smtp',
  open: ({ settings, tuning }) => {
    const channel = new EmailChannel({
      mailServer: settings.mailServer,
      totalMs: tuning.attemptMs,
    });
    return { send: (message, to) => channel.send(message, { to }), close: () => channel.close() };
  },
};

function isMailAddress(text: unknown): boolean {
  const { maxLength } = emailForm.target;
  return typeof text === 'string' && text.length <= maxLength && isEmail(text, { allow_display_name: false });
}
