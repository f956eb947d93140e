import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { alertKinds, severities, type AlertKind, type Severity } from '#alerting/domain';
import { channelForms, channelKinds, type ChannelKind, type NewSubscription } from '#delivery';
import type { Language } from '#kernel';

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

  @ApiProperty({ type: ChannelRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => ChannelRequest)
  channel!: ChannelRequest & NewSubscription['channel'];

  @ApiProperty({ enum: ['vi', 'en'] })
  @IsIn(['vi', 'en'])
  language!: Language;
}
