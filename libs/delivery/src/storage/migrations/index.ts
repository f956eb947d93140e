import type { Migration } from '#database';
import { CreateMessages1763740840001 } from './000001-delivery-create-messages.js';

export const deliveryMigrations: readonly Migration[] = [CreateMessages1763740840001];
