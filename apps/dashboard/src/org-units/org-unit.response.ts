import { ApiProperty } from '@nestjs/swagger';
import { inLanguage, type Language } from '#kernel';
import type { OrgUnit } from '#org-units/domain';
import type { AccessScope } from '../access-scope/access-scope.js';
import { toInstant, toInstantOrNull } from '../assessment/instants.js';
import { FreshnessDocument } from './freshness.response.js';

export const orgUnitLevels = ['nation', 'ministry', 'province', 'department', 'commune', 'other'] as const;
export const orgUnitStatuses = ['active', 'merged', 'split', 'dissolved'] as const;

export class OrgUnitDocument {
  @ApiProperty({ example: 'G22' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: orgUnitLevels })
  level!: OrgUnit['level'];

  @ApiProperty({
    type: String,
    nullable: true,
    description: "In today's tree; null at the top of what the caller sees.",
  })
  parent!: string | null;

  @ApiProperty({ enum: orgUnitStatuses })
  status!: OrgUnit['status'];

  @ApiProperty({ format: 'date-time' })
  establishedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endedAt!: string | null;

  @ApiProperty({
    type: [String],
    description: 'Where it went: one org unit after a merger, several after a split.',
  })
  successors!: string[];

  @ApiProperty({ type: 'integer', description: 'How many org units lie directly below.' })
  children!: number;
}

export class OrgUnitsResponse {
  @ApiProperty({ type: [OrgUnitDocument] })
  items!: OrgUnitDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}

export class OrgUnitName {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class FrameworkFreshnessDocument extends FreshnessDocument {
  @ApiProperty()
  framework!: string;
}

export class OrgUnitResponse extends OrgUnitDocument {
  @ApiProperty({ type: [OrgUnitName], description: 'From the top down to the parent.' })
  ancestors!: OrgUnitName[];

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The last day on which a fact of this org unit or of one below it happened.',
  })
  lastFactDay!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The same day when facts have been overdue for so long that none is expected any more.',
  })
  endedOn!: string | null;

  @ApiProperty({
    type: [FrameworkFreshnessDocument],
    description: 'Of the facts that each framework reads, on the real today; the worst first.',
  })
  freshness!: FrameworkFreshnessDocument[];

  @ApiProperty({
    type: [String],
    description: 'The frameworks that apply to this org unit. The followed ones come first, in their order.',
  })
  frameworks!: string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The one that pages about it begin with: the first followed one that has facts.',
  })
  usualFramework!: string | null;

  @ApiProperty({
    type: [String],
    description: 'The frameworks that apply to this org unit or any below it, in the same order.',
  })
  frameworksWithin!: string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The one that pages about it and all below it begin with.',
  })
  usualFrameworkWithin!: string | null;
}

export function orgUnitDocument(unit: OrgUnit, scope: AccessScope, language: Language): OrgUnitDocument {
  return {
    code: unit.code,
    name: inLanguage(unit.name, language),
    level: unit.level,
    parent: scope.parentOf(unit),
    status: unit.status,
    establishedAt: toInstant(unit.establishedAt),
    endedAt: toInstantOrNull(unit.endedAt),
    successors: unit.successors.filter((code) => scope.sees(code)),
    children: scope.tree.children(unit.code).length,
  };
}

export function orgUnitName({ code, name }: OrgUnit, language: Language): OrgUnitName {
  return { code, name: inLanguage(name, language) };
}
