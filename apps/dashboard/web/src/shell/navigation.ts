import type { Right } from '../queries/api-keys.js';

interface Destination {
  to: string;
  name:
    | 'overview'
    | 'journal'
    | 'alerts'
    | 'milestone'
    | 'imports'
    | 'frameworks'
    | 'subscriptions'
    | 'apiKeys'
    | 'settings';
  /** Shown only to callers with this right. */
  right: Right;
}

/** The main navigation, in the order of a leader's questions: pages to read first, then pages to act. */
export const destinations: readonly Destination[] = [
  { to: '/', name: 'overview', right: 'read' },
  { to: '/journal', name: 'journal', right: 'read' },
  { to: '/alerts', name: 'alerts', right: 'read' },
  { to: '/milestones/new', name: 'milestone', right: 'events:write' },
  { to: '/imports', name: 'imports', right: 'events:write' },
  { to: '/frameworks', name: 'frameworks', right: 'read' },
  { to: '/subscriptions', name: 'subscriptions', right: 'subscriptions:write' },
  { to: '/api-keys', name: 'apiKeys', right: 'administer' },
  { to: '/settings', name: 'settings', right: 'administer' },
];
