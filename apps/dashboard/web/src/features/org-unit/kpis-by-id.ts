import type { KpiResult } from '../../queries/maturity.js';

export type KpisById = ReadonlyMap<string, KpiResult>;
