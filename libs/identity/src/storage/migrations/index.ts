import type { Migration } from '#database';
import { CreateKeysAndSessions1763740810001 } from './000001-identity-create-keys-and-sessions.js';

export const identityMigrations: readonly Migration[] = [CreateKeysAndSessions1763740810001];
