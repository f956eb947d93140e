export * from './audit-actions.js';
export { isEmail, isTimeZone, MAX_NAME_LENGTH, type PersonDetails, type PersonProblem } from './person.js';
export * from './principal.js';
export * from './roles.js';
