import type { Right } from '../queries/api-keys.js';

export interface Destination {
  to: string;
  name:
    | 'overview'
    | 'journal'
    | 'alerts'
    | 'milestones'
    | 'record'
    | 'myWork'
    | 'imports'
    | 'frameworks'
    | 'subscriptions'
    | 'units'
    | 'persons'
    | 'audit'
    | 'apiKeys'
    | 'settings';
  /** Shown only to callers with this right. */
  right: Right;
  /** Shown in a menu of its own: what few people need. */
  group?: 'administration';
}

/** The main navigation, in the order of a leader's questions: pages to read first, then pages to act. */
export const destinations: readonly Destination[] = [
  { to: '/', name: 'overview', right: 'read' },
  { to: '/journal', name: 'journal', right: 'read' },
  { to: '/alerts', name: 'alerts', right: 'read' },
  { to: '/milestones', name: 'milestones', right: 'read' },
  { to: '/record', name: 'record', right: 'events:write' },
  { to: '/my-work', name: 'myWork', right: 'events:write' },
  { to: '/imports', name: 'imports', right: 'events:write' },
  { to: '/frameworks', name: 'frameworks', right: 'read' },
  { to: '/subscriptions', name: 'subscriptions', right: 'subscriptions:write' },
  { to: '/units', name: 'units', right: 'events:write', group: 'administration' },
  { to: '/persons', name: 'persons', right: 'administer', group: 'administration' },
  { to: '/api-keys', name: 'apiKeys', right: 'administer', group: 'administration' },
  { to: '/audit', name: 'audit', right: 'audit:read', group: 'administration' },
  { to: '/settings', name: 'settings', right: 'administer', group: 'administration' },
];
