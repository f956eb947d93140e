import type { Migration } from '#database';
import { IdentityBaseline1764460810001 } from './000001-identity-baseline.js';

export const identityMigrations: readonly Migration[] = [IdentityBaseline1764460810001];
