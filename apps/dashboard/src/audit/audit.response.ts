import { ApiProperty } from '@nestjs/swagger';
import type { StoredRecord } from '#identity';
import {
  auditActionIds,
  auditActions,
  systemActors,
  systemTargets,
  type AuditAction,
} from '#identity/domain';
import { bilingual, inLanguage, type Bilingual, type Language } from '#kernel';
import { toInstant } from '../assessment/instants.js';
import { AuditChangeDocument } from './audit-change.response.js';
import type { AuditNames } from './audit-names.js';
import { describeChanges } from './describe-changes.js';

export class AuditActorDocument {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the command line or an unknown caller.' })
  id!: string | null;

  @ApiProperty({ description: 'The name at that time; of a failed sign-in what was typed.' })
  name!: string;
}

export class AuditRecordDocument {
  @ApiProperty({ description: 'The number of the record. Numbers have no gaps.', example: '42' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: AuditActorDocument })
  actor!: AuditActorDocument;

  @ApiProperty({ type: String, nullable: true, description: 'From which network address.' })
  address!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'With which program.' })
  userAgent!: string | null;

  @ApiProperty({ enum: auditActionIds })
  action!: AuditAction;

  @ApiProperty()
  actionName!: string;

  @ApiProperty()
  target!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the target is called, if it has a name.' })
  targetName!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole installation.' })
  orgUnit!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'In the language of the request.' })
  orgUnitName!: string | null;

  @ApiProperty({
    type: [AuditChangeDocument],
    description: 'What differs before and after, in words; instants in RFC 3339.',
  })
  changes!: AuditChangeDocument[];

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before!: object | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after!: object | null;
}

export class AuditResponse {
  @ApiProperty({ type: [AuditRecordDocument] })
  items!: AuditRecordDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class AuditActionDocument {
  @ApiProperty({ enum: auditActionIds })
  action!: AuditAction;

  @ApiProperty()
  name!: string;
}

export class AuditActionsResponse {
  @ApiProperty({ type: [AuditActionDocument] })
  items!: AuditActionDocument[];
}

export function auditRecordDocument(
  { id, at, actor, action, target, orgUnit, before, after }: StoredRecord,
  names: AuditNames,
  language: Language,
): AuditRecordDocument {
  // A failed sign-in keeps what was typed, which may be anything.
  const isSystem = actor.id === null && (action !== 'sign-in-failed' || target in systemTargets);
  return {
    id: String(id),
    at: toInstant(at),
    actor: { id: actor.id, name: isSystem ? wordFor(systemActors, actor.name, language) : actor.name },
    address: actor.origin.address,
    userAgent: actor.origin.userAgent,
    action,
    actionName: inLanguage(auditActions[action], language),
    target,
    targetName: names.principal(target) ?? targetWord(action, target, language) ?? names.orgUnit(target),
    orgUnit,
    orgUnitName: orgUnit && names.orgUnit(orgUnit),
    changes: describeChanges({ before, after }, language, names),
    before,
    after,
  };
}

function wordFor(words: Readonly<Record<string, Bilingual>>, name: string, language: Language): string {
  const word = words[name];
  return word ? inLanguage(word, language) : name;
}

/** Imports and events have numbers in place of names. */
function targetWord(action: AuditAction, target: string, language: Language): string | null {
  const kind = action.split('-')[0] ?? '';
  const numbered = NUMBERED_TARGETS[kind];
  if (action === 'calendar-changed' && target === 'week') return inLanguage(USUAL_WEEK, language);
  if (numbered) return `${inLanguage(numbered, language)} ${target}`;
  return target in systemTargets ? wordFor(systemTargets, target, language) : null;
}

const USUAL_WEEK = bilingual('Giờ làm việc trong tuần', 'Hours of the usual week');

const NUMBERED_TARGETS: Readonly<Record<string, Bilingual>> = {
  import: bilingual('Lần nhập', 'Import'),
  event: bilingual('Sự kiện', 'Event'),
};

export function auditActionsResponse(language: Language): AuditActionsResponse {
  return {
    items: auditActionIds.map((action) => ({ action, name: inLanguage(auditActions[action], language) })),
  };
}
