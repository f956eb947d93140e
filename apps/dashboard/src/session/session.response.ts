import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Person } from '#identity';
import { allRights, subtreesOf, type Grant, type Principal, type Right } from '#identity/domain';
import type { Language } from '#kernel';

export class GrantDocument {
  @ApiProperty({ enum: allRights, isArray: true })
  rights!: Right[];

  @ApiProperty({ type: String, nullable: true, description: 'On this org unit and all below it; null: all.' })
  orgUnit!: string | null;
}

/** What the page needs to know of the person who is signed in. */
export class SignedInPerson {
  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: ['vi', 'en'] })
  language!: Language;

  @ApiProperty({ description: 'An IANA time zone.' })
  timeZone!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Where the person works.' })
  orgUnit!: string | null;
}

export class SessionResponse {
  @ApiProperty({ description: 'The id of the person or of the key.' })
  id!: string;

  @ApiProperty({ enum: ['person', 'key'] })
  kind!: Principal['kind'];

  @ApiProperty({ description: 'The name of the person or of the key that the session belongs to.' })
  name!: string;

  @ApiProperty({ enum: allRights, isArray: true, description: 'The rights that the caller has anywhere.' })
  rights!: Right[];

  @ApiProperty({ type: [GrantDocument], description: 'Which rights the caller has on which subtree.' })
  grants!: GrantDocument[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The org unit whose subtree is seen; null: all, or several.',
  })
  orgUnit!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The source that events must carry; null: any.' })
  source!: string | null;

  @ApiProperty({ type: SignedInPerson, nullable: true, description: 'Null for keys.' })
  person!: SignedInPerson | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'For the header `Thang-Csrf` of requests that change something; null for callers with a bearer key.',
  })
  csrfToken!: string | null;
}

export class SignedInResponse extends SessionResponse {
  @ApiPropertyOptional({
    type: [String],
    description: 'The recovery codes of an authenticator app that this sign-in has set up; shown this once.',
  })
  recoveryCodes?: string[];
}

export class SignedOutResponse {
  @ApiProperty({ format: 'uri', description: 'Where the provider ends its own session.' })
  continueAt!: string;
}

export function sessionResponse(
  caller: Principal,
  person: Person | null,
  csrfToken: string | null,
): SessionResponse {
  const { id, kind, name, grants, source } = caller;
  const seen = subtreesOf(caller, 'read');
  return {
    id,
    kind,
    name,
    rights: allRights.filter((right) => grants.some(({ rights }) => rights.has(right))),
    grants: grants.map(grantDocument),
    orgUnit: seen?.length === 1 ? (seen[0] ?? null) : null,
    source,
    person: person && personOf(person),
    csrfToken,
  };
}

function grantDocument({ rights, orgUnit }: Grant): GrantDocument {
  return { rights: allRights.filter((right) => rights.has(right)), orgUnit };
}

function personOf({ email, language, timeZone, orgUnit }: Person): SignedInPerson {
  return { email, language, timeZone, orgUnit };
}
