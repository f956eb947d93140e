export * from './domain/index.js';
export { OrgDirectory, type TreeSnapshot } from './storage/org-directory.js';
export { OrgUnitsModule } from './storage/org-units.module.js';
