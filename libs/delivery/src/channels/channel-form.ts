import type { LocalizedText } from '#kernel';

/** What is asked of somebody who subscribes by a channel; for the page's form and the API's documentation. */
export interface ChannelForm {
  readonly kind: string;
  readonly name: LocalizedText;
  /** `null`: the messages are read on the page, so there is no address and nothing to send. */
  readonly target: ChannelTarget | null;
  /** `null`: messages are not signed. */
  readonly secret: ChannelSecret | null;
}

/** The address that messages go to. */
export interface ChannelTarget {
  /** The member of `channel` that holds it, in requests and answers. */
  readonly member: string;
  readonly label: LocalizedText;
  /** The type of the form's input field, which is also what the browser completes there. */
  readonly input: string;
  /** As in JSON Schema. */
  readonly format: string;
  /** What the documentation adds to the name of the channel. */
  readonly hint: string | null;
  readonly maxLength: number;
}

/** What messages are signed with; shown once, to whoever subscribes. */
export interface ChannelSecret {
  readonly label: LocalizedText;
  readonly help: LocalizedText;
  readonly hint: string;
  readonly maxLength: number;
}
