import { ApiProperty } from '@nestjs/swagger';
import { allRights, type Principal, type Right } from '#identity/domain';

export class SessionResponse {
  @ApiProperty({ description: 'The name of the key that the session belongs to.' })
  name!: string;

  @ApiProperty({ enum: allRights, isArray: true })
  rights!: Right[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The org unit whose subtree is seen; null: all.',
  })
  orgUnit!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The source that events must carry; null: any.' })
  source!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'For the header `Thang-Csrf` of requests that change something; null for callers with a bearer key.',
  })
  csrfToken!: string | null;
}

export function sessionResponse(
  { name, rights, orgUnit, source }: Principal,
  csrfToken: string | null,
): SessionResponse {
  return { name, rights: [...rights], orgUnit, source, csrfToken };
}
