import type { Migration } from '#database';
import { DeliveryBaseline1764460840001 } from './000001-delivery-baseline.js';

export const deliveryMigrations: readonly Migration[] = [DeliveryBaseline1764460840001];
