import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { roles, type Role } from '#identity/domain';
import type { Language } from '#kernel';
import { PageRequest } from '#web';

const MAX_ROLES = 50;
const MAX_CSV_LENGTH = 1_000_000;

export class RoleRequest {
  @ApiProperty({ enum: roles })
  @IsString()
  @MaxLength(100)
  role!: Role;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'On this org unit and everything below it; null or left out: everything.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnit?: string | null;
}

/** A person as an administrator adds one. */
export class NewPersonRequest {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @MaxLength(1000)
  name!: string;

  @ApiProperty({ format: 'idn-email', maxLength: 254 })
  @IsString()
  @MaxLength(1000)
  email!: string;

  @ApiPropertyOptional({ enum: ['vi', 'en'], description: 'Of the page and of mails; a new person: vi.' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: Language;

  @ApiPropertyOptional({ description: 'An IANA time zone; by default the one of the installation.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where the person works.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnit?: string | null;

  @ApiProperty({ type: [RoleRequest], description: 'All roles of the person from now on.' })
  @IsArray()
  @ArrayMaxSize(MAX_ROLES)
  @ValidateNested({ each: true })
  @Type(() => RoleRequest)
  roles!: RoleRequest[];
}

/** All members are optional: a merge patch. */
export class PersonPatchRequest extends PartialType(NewPersonRequest) {
  @ApiPropertyOptional({ description: 'false ends the sessions within five seconds. Records stay named.' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class ListPersonsRequest extends PageRequest {
  @ApiPropertyOptional({ description: 'A part of the name or the e-mail address, without diacritics too.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ description: 'Persons who work in this org unit or below, or have a role there.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnit?: string;
}

export class ImportPersonsRequest {
  @ApiProperty({
    maxLength: MAX_CSV_LENGTH,
    description: 'CSV text with a heading row: name, email, orgUnit, roles (`reporter; viewer@HN`).',
  })
  @IsString()
  @MaxLength(MAX_CSV_LENGTH)
  csv!: string;

  @ApiPropertyOptional({ default: false, description: 'Checks only; no person is added or invited.' })
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
