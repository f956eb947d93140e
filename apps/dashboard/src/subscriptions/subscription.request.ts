import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { alertKinds, severities, type AlertKind, type Severity } from '#alerting/domain';
import {
  digests,
  type Digest,
  channelForms,
  channelKinds,
  DEFAULT_OVERLAP_HOURS,
  MAX_OVERLAP_HOURS,
  type ChannelKind,
  type NewSubscription,
  type SubscriptionPatch,
} from '#delivery';
import type { Language } from '#kernel';
import { IsInstant, MergePatch, PageRequest } from '#web';
import { deliveryStates, type DeliveryState } from '../deliveries/delivery-state.js';

export class ChannelRequest {
  @ApiProperty({ enum: channelKinds })
  @IsIn(channelKinds)
  kind!: ChannelKind;
}

// Each channel adds the member with its address, and its secret.
for (const { kind, target, secret } of channelForms) {
  if (target)
    describeMember(
      target.member,
      { ...(target.format && { format: target.format }), ...about(kind, target.hint) },
      target.maxLength,
    );
  if (secret) describeMember('secret', about(kind, secret.hint), secret.maxLength);
}

function about(kind: ChannelKind, hint: string | null): { description: string } {
  return { description: hint === null ? `For ${kind}.` : `For ${kind}: ${hint}.` };
}

function describeMember(name: string, documentation: object, maxLength: number): void {
  const decorators = [
    ApiPropertyOptional({ type: String, ...documentation }),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
  ];
  for (const decorate of decorators) decorate(ChannelRequest.prototype, name);
}

@MergePatch()
export class ChannelPatchRequest extends PartialType(ChannelRequest) {}

export class NewSubscriptionRequest {
  @ApiProperty({ description: 'This org unit and everything below it.' })
  @IsString()
  @Length(1, 200)
  orgUnit!: string;

  @ApiPropertyOptional({ type: [String], description: 'Default: all.' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  frameworks?: string[] | null;

  @ApiPropertyOptional({ enum: alertKinds, isArray: true, description: 'Default: all.' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(alertKinds, { each: true })
  kinds?: AlertKind[] | null;

  @ApiPropertyOptional({ enum: severities, default: 'info', description: 'At least so severe.' })
  @IsOptional()
  @IsIn(severities)
  severity?: Severity;

  @ApiPropertyOptional({
    enum: digests,
    description:
      'When people get a change: at once and then collected, or in the summary on Monday. Default: by its kind.',
  })
  @IsOptional()
  @IsIn(digests)
  digest?: Digest;

  @ApiProperty({ type: ChannelRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => ChannelRequest)
  channel!: ChannelRequest & NewSubscription['channel'];

  @ApiProperty({ enum: ['vi', 'en'] })
  @IsIn(['vi', 'en'])
  language!: Language;
}

/** A JSON merge patch (RFC 7396): what is absent stays, and null brings back the default. */
@MergePatch()
export class SubscriptionPatchRequest extends PartialType(OmitType(NewSubscriptionRequest, ['channel'])) {
  @ApiPropertyOptional({
    type: ChannelPatchRequest,
    description: 'Its kind stays. The secret is changed by rotation.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ChannelPatchRequest)
  channel?: ChannelPatchRequest & NonNullable<SubscriptionPatch['channel']>;

  @ApiPropertyOptional({
    description:
      'True pauses it. False resumes it, also when it was disabled because its receiver answered 410.',
  })
  @IsOptional()
  @IsBoolean()
  paused?: boolean;

  @ApiPropertyOptional({ description: 'The id of the key that it shall belong to; for administrators.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  owner?: string;
}

export class RotateSecretRequest {
  @ApiPropertyOptional({ description: 'A secret of your own. Made up when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  secret?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_OVERLAP_HOURS,
    default: DEFAULT_OVERLAP_HOURS,
    description: 'How many hours messages carry the signature of the old secret too.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_OVERLAP_HOURS)
  overlapHours?: number;
}

/** The positions of the journal are whole numbers. */
const position = {
  admits: (text: string) => /^\d{1,15}$/.test(text),
  name: 'a position of the journal, for example 1200',
};

function IsPositionOrInstant(): PropertyDecorator {
  return (target, property) => {
    const decorators = [
      Transform(({ value }: TransformFnParams): unknown =>
        typeof value === 'number' ? String(value) : value,
      ),
      IsInstant(position),
    ];
    for (const decorate of decorators) decorate(target, property);
  };
}

export class ListSubscriptionDeliveriesRequest extends PageRequest {
  @ApiPropertyOptional({ enum: deliveryStates, description: 'Default: all.' })
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;
}

/** Both ends belong to the range. */
export class ReplayRequest {
  @ApiProperty({ example: '1200', description: 'A position of the journal, or an instant (RFC 3339).' })
  @IsPositionOrInstant()
  from!: string;

  @ApiProperty({ example: '1300', description: 'Of the same kind as `from`.' })
  @IsPositionOrInstant()
  to!: string;
}
