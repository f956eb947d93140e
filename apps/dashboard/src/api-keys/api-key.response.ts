import { ApiProperty } from '@nestjs/swagger';
import type { ApiKey } from '#identity';
import { allRights, type Right } from '#identity/domain';
import { toInstant, toInstantOrNull } from '../assessment/instants.js';

export class NewApiKeyResponse {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'The key itself. It is shown this once; only its hash is kept.' })
  key!: string;
}

export class RotatedApiKeyResponse {
  @ApiProperty({ description: 'The key with its new secret. It is shown this once; only its hash is kept.' })
  key!: string;

  @ApiProperty({ format: 'date-time', description: 'Until then the old secret works too.' })
  oldSecretEndsAt!: string;
}

export class ApiKeyDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: allRights, isArray: true })
  rights!: Right[];

  @ApiProperty({ type: String, nullable: true })
  source!: string | null;

  @ApiProperty({ type: String, nullable: true })
  orgUnit!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  expiresAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  revokedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'To the minute or so.' })
  lastUsedAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when the secret before the last rotation works.',
  })
  oldSecretEndsAt!: string | null;
}

export class ApiKeysResponse {
  @ApiProperty({ type: [ApiKeyDocument] })
  items!: ApiKeyDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function apiKeyDocument(key: ApiKey): ApiKeyDocument {
  return {
    id: key.id,
    name: key.name,
    rights: [...key.rights],
    source: key.source,
    orgUnit: key.orgUnit,
    createdAt: toInstant(key.createdAt),
    expiresAt: toInstantOrNull(key.expiresAt),
    revokedAt: toInstantOrNull(key.revokedAt),
    lastUsedAt: toInstantOrNull(key.lastUsedAt),
    oldSecretEndsAt: toInstantOrNull(key.oldSecretEndsAt),
  };
}
