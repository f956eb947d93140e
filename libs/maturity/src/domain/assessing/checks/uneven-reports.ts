import type { MeasuredAmount } from '../../missing-data.js';
import type { CheckFinding } from './check-finding.js';

/** A ratio that is computed from less than this share of what was reported is doubtful. */
const LEAST_SHARE = 0.5;

/** Finds whether a ratio is computed from too little of what was reported. */
export function unevenReports({ amount, of }: MeasuredAmount): CheckFinding | null {
  return amount >= LEAST_SHARE * of ? null : { observed: amount, expected: of };
}
