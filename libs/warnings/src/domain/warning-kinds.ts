import { aboutMilestones } from './kinds/milestones.js';
import { aboutOrgUnits } from './kinds/org-units.js';
import { aboutReports } from './kinds/reports.js';
import { aboutServices } from './kinds/services.js';
import { unreadByFrameworks } from './kinds/unread-by-frameworks.js';
import type { WarningKind } from './warning-kind.js';

/** Every kind of warning, in the order in which answers list them. A new kind is an entry in its file. */
const kinds = [
  ...aboutServices,
  ...aboutMilestones,
  ...aboutOrgUnits,
  ...unreadByFrameworks,
  ...aboutReports,
] as const;

export type WarningCode = (typeof kinds)[number]['code'];

export const warningKinds: readonly WarningKind<WarningCode>[] = kinds;

export const warningCodes: readonly WarningCode[] = kinds.map(({ code }) => code);

export function isWarningCode(text: string): text is WarningCode {
  return (warningCodes as readonly string[]).includes(text);
}

/** @throws RangeError for a code of another version of Thang */
export function kindOfCode(code: WarningCode): WarningKind<WarningCode> {
  const kind = warningKinds.find((each) => each.code === code);
  if (!kind) throw new RangeError(`There is no kind of warning ${code}.`);
  return kind;
}
