import type { LocalizedText } from '#kernel';

/** What a subscriber fills in for a channel. The page's form and the API's documentation derive from it. */
export interface ChannelForm {
  readonly kind: string;
  readonly name: LocalizedText;
  /** True: people read it, so several changes are collected into one message. False: each is sent at once. */
  readonly isCollected: boolean;
  /** `null`: the messages are read on the page, so there is no address and nothing to send. */
  readonly target: ChannelTarget | null;
  /** `null`: messages are not signed. */
  readonly secret: ChannelSecret | null;
}

/** The address that messages go to. */
export interface ChannelTarget {
  /** The member of `channel` that holds the address, in requests and answers. */
  readonly member: string;
  readonly label: LocalizedText;
  /** The type of the input field in the form. The browser uses it for completion. */
  readonly input: string;
  /** A `format` of JSON Schema; `null` when none fits. */
  readonly format: string | null;
  /** What the API's documentation adds to the name of the channel. */
  readonly hint: string | null;
  readonly maxLength: number;
}

/** The secret that signs messages. It is shown once, in the answer to the subscriber. */
export interface ChannelSecret {
  readonly label: LocalizedText;
  readonly help: LocalizedText;
  readonly hint: string;
  readonly maxLength: number;
}
