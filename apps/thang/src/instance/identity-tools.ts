import { Database } from '#database';
import { ApiKeys, AuditTrail, Persons, Sessions, SignInLinks } from '#identity';
import { SystemClock } from '#kernel';

/** The key operations of the command line, on a connection of its own. Close it after use. */
export interface IdentityTools {
  keys: ApiKeys;
  links: SignInLinks;
  database: Database;
  clock: SystemClock;
  close: () => Promise<void>;
}

export function identityTools(databaseUrl: string): IdentityTools {
  const database = new Database({ url: databaseUrl, poolSize: 2, applicationName: 'thang command line' });
  const [clock, audit] = [new SystemClock(), new AuditTrail(database)];
  const keys = new ApiKeys(database, clock, audit);
  const persons = new Persons(database, clock, audit);
  const sessions = new Sessions(database, clock, keys, persons, audit);
  const links = new SignInLinks(database, clock, keys, sessions, audit);
  return {
    keys,
    links,
    database,
    clock,
    close: async () => {
      await keys.onModuleDestroy();
      await database.close();
    },
  };
}
