import type { MailServer } from './domain/index.js';

/** What the environment decides. What it leaves open, administrators choose on the page. */
export interface EnvironmentValues {
  /** `null`: the environment names no mail server. */
  mailServer: MailServer | null;
  /** Ids of frameworks; `null`: all. `fixed`: the environment says so, else it is the default. */
  followed: { ids: readonly string[] | null; fixed: boolean };
  /** Seals the password of the mail server in the database. `null`: it is stored as it is. */
  secretKey: string | null;
  /** Ids of the installed frameworks. */
  frameworks: readonly string[];
}

/** The same, as a class that Nest can inject. */
export class InstallationEnvironment {
  constructor(readonly values: EnvironmentValues) {}
}
