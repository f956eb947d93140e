import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { subtreesOf, type Grant, type Principal } from './domain/principal.js';
import { principalOf, selectKeys } from './storage/key-statements.js';
import { selectPersons } from './storage/person-statements.js';
import { toPrincipal } from './persons.js';

/** A key or person that owns something, such as a subscription, also after its end. */
export interface Owner {
  id: string;
  kind: Principal['kind'];
  grants: readonly Grant[];
  /** The org units whose subtrees it reads; `null`: all. */
  subtrees: readonly string[] | null;
  /** Epoch milliseconds; `null`: never. */
  expiresAt: number | null;
  /** When the key was revoked or the person was deactivated. */
  revokedAt: number | null;
}

/** Lists keys and persons as owners. */
@Injectable()
export class Owners {
  constructor(private readonly database: Database) {}

  async list(): Promise<Owner[]> {
    const [keys, persons] = await Promise.all([selectKeys(this.database), selectPersons(this.database)]);
    return [
      ...keys.map((key) => ({
        ...ownerOf(principalOf(key, 'key')),
        // A key sees its org unit whatever its rights are.
        subtrees: key.orgUnit === null ? null : [key.orgUnit],
        expiresAt: key.expiresAt,
        revokedAt: key.revokedAt,
      })),
      ...persons.map((person) => ({
        ...ownerOf(toPrincipal(person)),
        expiresAt: null,
        revokedAt: person.deactivatedAt,
      })),
    ];
  }
}

function ownerOf(principal: Principal): Pick<Owner, 'id' | 'kind' | 'grants' | 'subtrees'> {
  const { id, kind, grants } = principal;
  return { id, kind, grants, subtrees: subtreesOf(principal, 'read') };
}
