import type { KpiStanding } from '../../queries/maturity.js';

export type KpisById = ReadonlyMap<string, KpiStanding>;
