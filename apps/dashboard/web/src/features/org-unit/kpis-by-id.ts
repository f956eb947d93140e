import type { KpiStanding } from '../../api/maturity.js';

export type KpisById = ReadonlyMap<string, KpiStanding>;
