import type { IForbiddenRuleType } from 'dependency-cruiser';

export const roomTable: Record<string, Record<string, readonly string[]>>;
export const roomRules: (IForbiddenRuleType & { name: string })[];
