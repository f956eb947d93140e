import type { ChannelForm } from './channel-form.js';
import { emailForm } from './email/form.js';
import { pageForm } from './page/form.js';
import { webhookForm } from './webhook/form.js';

/** Every channel. The lists in the API, the page and the database derive from it. */
export const channelForms = [emailForm, webhookForm, pageForm] as const satisfies readonly ChannelForm[];

type Form = (typeof channelForms)[number];

export type ChannelKind = Form['kind'];

/** The members of `channel` that hold an address, of all kinds of channels. */
export type TargetMember = NonNullable<Form['target']>['member'];

/** A channel with its address, as requests and answers hold it. */
export type ChannelWithTarget = WithTarget<Form>;

type WithTarget<F> = F extends { kind: infer Kind; target: { member: infer Member extends string } }
  ? { kind: Kind } & Record<Member, string>
  : F extends { kind: infer Kind }
    ? { kind: Kind }
    : never;

export const channelKinds: readonly ChannelKind[] = channelForms.map(({ kind }) => kind);

const forms = new Map<string, ChannelForm>(channelForms.map((form) => [form.kind, form]));

export function channelForm(kind: ChannelKind): ChannelForm {
  const form = forms.get(kind);
  if (!form) throw new Error(`There is no channel ${kind}.`);
  return form;
}
