import type { IForbiddenRuleType } from 'dependency-cruiser';

export const pageImportTable: Record<string, readonly string[]>;
export const pageRules: (IForbiddenRuleType & { name: string })[];
