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
import { channelKinds, type ChannelKind } from '#delivery';
import type { Language } from '#kernel';

export class ChannelRequest {
  @ApiProperty({ enum: channelKinds })
  @IsIn(channelKinds)
  kind!: ChannelKind;

  @ApiPropertyOptional({ format: 'email', description: 'For email.' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  to?: string;

  @ApiPropertyOptional({ format: 'uri', description: 'For webhook: http or https.' })
  @IsOptional()
  @IsString()
  @MaxLength(2048)
  url?: string;

  @ApiPropertyOptional({
    description: 'For webhook: `whsec_` and the base64 of 24 to 64 bytes. Made up when absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  secret?: string;
}

export class NewSubscriptionRequest {
  @ApiProperty({ description: 'This body and everything below it.' })
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
  channel!: ChannelRequest;

  @ApiProperty({ enum: ['vi', 'en'] })
  @IsIn(['vi', 'en'])
  language!: Language;
}
