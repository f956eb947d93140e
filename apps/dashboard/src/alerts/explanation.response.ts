import { ApiProperty } from '@nestjs/swagger';
import { channelKinds, type ChannelKind, type ExplainedReceiver, type ExplainedTransition } from '#delivery';
import type { DayZone, Language } from '#kernel';
import { toInstantOrNull } from '../assessment/instants.js';
import { receiverText, transitionText } from './explanation-texts.js';

export const outcomes = [
  'notified',
  'waiting',
  'suppressed',
  'failed',
] as const satisfies readonly ExplainedReceiver['outcome'][];

const explainedChanges = [
  'firing',
  'acknowledged',
  'resolved',
  'withdrawn',
  'replaced',
] as const satisfies readonly ExplainedTransition['change'][];

export class ReceiverExplanation {
  @ApiProperty()
  subscription!: string;

  @ApiProperty({ enum: channelKinds })
  channel!: ChannelKind;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Only for those who manage the subscription.',
  })
  address!: string | null;

  @ApiProperty({ enum: outcomes })
  outcome!: ExplainedReceiver['outcome'];

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When it was notified.' })
  at!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Until when it waits.' })
  until!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it waits for, or why it got nothing.' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The id of the message.' })
  message!: string | null;

  @ApiProperty({ description: 'The same in words.' })
  text!: string;
}

export class TransitionExplanation {
  @ApiProperty({ description: 'In the journal.' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: explainedChanges, description: 'replaced: by another alert.' })
  change!: ExplainedTransition['change'];

  @ApiProperty({ type: String, nullable: true, description: 'Why nobody is notified of it.' })
  suppressed!: string | null;

  @ApiProperty({ description: 'The same in words.' })
  text!: string;

  @ApiProperty({ type: [ReceiverExplanation] })
  receivers!: ReceiverExplanation[];
}

export class AlertExplanationResponse {
  @ApiProperty({ description: 'The id of the alert.' })
  alert!: string;

  @ApiProperty({ type: [TransitionExplanation], description: 'The life of the alert, oldest first.' })
  changes!: TransitionExplanation[];
}

export function explanationDocument(
  alert: string,
  transitions: readonly ExplainedTransition[],
  zone: DayZone,
  language: Language,
): AlertExplanationResponse {
  return {
    alert,
    changes: transitions.map((transition) => ({
      position: String(transition.position),
      at: transition.at,
      change: transition.change,
      suppressed: transition.suppressed,
      text: transitionText(transition, language),
      receivers: transition.receivers.map((receiver) => ({
        subscription: receiver.subscriptionId,
        channel: receiver.channel,
        address: receiver.address,
        outcome: receiver.outcome,
        at: toInstantOrNull(receiver.at),
        until: toInstantOrNull(receiver.until),
        reason: receiver.reason,
        message: receiver.messageId,
        text: receiverText(receiver, zone, language),
      })),
    })),
  };
}
