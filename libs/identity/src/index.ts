export { ApiKeys, type NewApiKey } from './api-keys.js';
export { IdentityModule } from './identity.module.js';
export { LINK_MINUTES, SignInLinks } from './sign-in-links.js';
export { SESSION_HOURS, Sessions, type OpenedSession } from './sessions.js';
export {
  AuditTrail,
  commandLine,
  type Actor,
  type AuditAction,
  type AuditRecord,
} from './storage/audit-trail.js';
export type { ApiKey } from './storage/key-statements.js';
export { identityMigrations } from './storage/migrations/index.js';
export * from './domain/principal.js';
