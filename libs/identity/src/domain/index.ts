export * from './audit-actions.js';
export * from './audit-actors.js';
export { auditMembers } from './audit-members.js';
export type { KeptOverview, ShownOverview } from './kept-overview.js';
export { lookBefore, withLook, type Look, type Looks } from './look.js';
export { isEmail, isTimeZone, MAX_NAME_LENGTH, type PersonDetails, type PersonProblem } from './person.js';
export * from './principal.js';
export * from './roles.js';
