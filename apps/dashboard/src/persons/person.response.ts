import { ApiProperty } from '@nestjs/swagger';
import type { Person } from '#identity';
import { allRights, rightNames, rightsOf, roleNames, roles, type Right, type Role } from '#identity/domain';
import { inLanguage, type Language } from '#kernel';
import { toInstant } from '../assessment/instants.js';

export class RoleGrantDocument {
  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty({ type: String, nullable: true, description: 'With everything below it; null: everything.' })
  orgUnit!: string | null;
}

/** `invited`: has not used the invitation yet. `inactive`: was deactivated. */
export const personStates = ['active', 'invited', 'inactive'] as const;

export class PersonDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: ['vi', 'en'] })
  language!: Language;

  @ApiProperty()
  timeZone!: string;

  @ApiProperty({ type: String, nullable: true })
  orgUnit!: string | null;

  @ApiProperty({ type: [RoleGrantDocument] })
  roles!: RoleGrantDocument[];

  @ApiProperty({ enum: personStates })
  state!: (typeof personStates)[number];

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Of an unused invitation.' })
  invitationExpiresAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class InvitationDocument {
  @ApiProperty({ description: 'To be given to the person. It is shown this once; only its hash is kept.' })
  url!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ description: 'Whether the link was sent by mail as well.' })
  mailed!: boolean;
}

export class InvitedPersonDocument {
  @ApiProperty({ type: PersonDocument })
  person!: PersonDocument;

  @ApiProperty({ type: InvitationDocument })
  invitation!: InvitationDocument;
}

export class PersonsResponse {
  @ApiProperty({ type: [PersonDocument] })
  items!: PersonDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class ImportedPersonsResponse {
  @ApiProperty({ type: 'integer', description: 'How many persons the file has.' })
  count!: number;

  @ApiProperty({ type: [InvitedPersonDocument], description: 'Empty for a preview.' })
  items!: InvitedPersonDocument[];
}

export class RightDocument {
  @ApiProperty({ enum: allRights })
  right!: Right;

  @ApiProperty()
  name!: string;
}

export class RoleDocument {
  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [RightDocument] })
  rights!: RightDocument[];
}

export class RolesResponse {
  @ApiProperty({ type: [RoleDocument] })
  items!: RoleDocument[];
}

export function personDocument(person: Person, invitations: ReadonlyMap<string, number>): PersonDocument {
  const { id, name, email, language, timeZone, orgUnit, createdAt, deactivatedAt } = person;
  const invitedUntil = deactivatedAt === null ? invitations.get(id) : undefined;
  return {
    id,
    name,
    email,
    language,
    timeZone,
    orgUnit,
    roles: [...person.roles],
    state: deactivatedAt === null ? (invitedUntil === undefined ? 'active' : 'invited') : 'inactive',
    invitationExpiresAt: invitedUntil === undefined ? null : toInstant(invitedUntil),
    createdAt: toInstant(createdAt),
  };
}

export function rolesResponse(language: Language): RolesResponse {
  return {
    items: roles.map((role) => ({
      role,
      name: inLanguage(roleNames[role], language),
      rights: [...rightsOf(role)].map((right) => ({ right, name: inLanguage(rightNames[right], language) })),
    })),
  };
}
