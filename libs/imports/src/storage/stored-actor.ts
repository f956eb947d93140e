import { isRight, type Principal } from '#identity/domain';

/** A caller with the rights that they had when they asked for the work, as JSON. */
export interface StoredActor extends Omit<Principal, 'grants'> {
  grants: readonly { rights: readonly string[]; orgUnit: string | null }[];
}

export function storedActor(principal: Principal): StoredActor {
  const grants = principal.grants.map(({ rights, orgUnit }) => ({ rights: [...rights], orgUnit }));
  return { ...principal, grants };
}

export function actorOf(stored: StoredActor): Principal {
  const grants = stored.grants.map(({ rights, orgUnit }) => {
    return { rights: new Set(rights.filter(isRight)), orgUnit };
  });
  return { ...stored, grants };
}
