import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { auditActionIds, type AuditAction } from '#identity/domain';
import { IsInstant, PageRequest } from '#web';

export class ListAuditRequest extends PageRequest {
  @ApiPropertyOptional({ description: 'The id of a person or key, or a part of the name.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @ApiPropertyOptional({ enum: auditActionIds })
  @IsOptional()
  @IsIn(auditActionIds)
  action?: AuditAction;

  @ApiPropertyOptional({ description: 'What was acted on: the id of a person, key, subscription or alert.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  target?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'From this instant on.' })
  @IsOptional()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before this instant.' })
  @IsOptional()
  @IsInstant()
  to?: string;

  @ApiPropertyOptional({ description: 'Records of this org unit and of everything below it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnit?: string;
}
