import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/** Names persons and API keys by their ids, also those that were deactivated or revoked. */
@Injectable()
export class PrincipalNames {
  constructor(private readonly database: Database) {}

  /** Returns the names by id. Unknown ids are left out. */
  async of(ids: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0) return new Map();
    const { rows } = await this.database.query<{ id: string; name: string }>(
      `select id, name from identity.persons where id = any($1)
       union all
       select id, name from identity.api_keys where id = any($1)`,
      [wanted],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
