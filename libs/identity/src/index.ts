export { ApiKeys, type NewApiKey } from './api-keys.js';
export { InvalidPersonError } from './invalid-person-error.js';
export { IdentityModule } from './identity.module.js';
export { LINK_MINUTES, SignInLinks } from './sign-in-links.js';
export { Persons, toPrincipal, type PersonPatch } from './persons.js';
export { SESSION_HOURS, Sessions, type OpenedSession } from './sessions.js';
export {
  AuditTrail,
  commandLine,
  type Actor,
  type AuditAction,
  type AuditedState,
  type AuditRecord,
} from './storage/audit-trail.js';
export type { Person } from './storage/person-statements.js';
export type { ApiKey } from './storage/key-statements.js';
export { identityMigrations } from './storage/migrations/index.js';
export * from './domain/index.js';
