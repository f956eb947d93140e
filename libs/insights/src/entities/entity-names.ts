import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { EntityKey } from '#event-log';
import type { EntityName } from '#event-log/domain';
import { entityKeyText, readEntityNames } from '#read-models';

/** Answers what entities are called, for example services. */
@Injectable()
export class EntityNames {
  constructor(private readonly database: Database) {}

  /** Returns the newest names in the order of `entities`; `null` for an entity that no event names. */
  async of(entities: readonly EntityKey[]): Promise<(EntityName | null)[]> {
    if (entities.length === 0) return [];
    const names = await readEntityNames(this.database, entities);
    return entities.map((entity) => names.get(entityKeyText(entity)) ?? null);
  }
}
