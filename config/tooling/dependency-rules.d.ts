import type { IForbiddenRuleType } from 'dependency-cruiser';

export const rules: (IForbiddenRuleType & { name: string })[];
export const options: Record<string, unknown>;
