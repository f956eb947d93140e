export { foldTree } from './fold-tree.js';
export * from './lineage.js';
export * from './needed-scope.js';
export * from './org-tree.js';
export { unitCodeOf } from './tree-events.js';
export { type AmendedEvent } from './tree-in-request.js';
export * from './tree-history.js';
export * from './unit-policy.js';
export { establishedBy, unitsReferredTo, type UnitEvent, type UnitReference } from './unit-references.js';
