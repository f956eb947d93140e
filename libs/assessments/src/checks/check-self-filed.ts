import type { Queryable } from '#database';
import { addMonths } from '#kernel';
import { canTellSelfFiled, fewSelfFiled, measureCatalogue, readingFor, type Mark } from '#maturity/domain';
import type { PointInTime, ReadingsAt } from '#read-models';

const PART = 'dossiers.selfFiled';
const WHOLE = 'dossiers.online';
const MONTHS = 12;

interface SelfFiledCheck {
  /** Whether enough dossiers were filed online in the last twelve months to tell. */
  hasInput: boolean;
  found: Mark | null;
}

/** Finds whether people themselves file too few of the dossiers that are filed online. */
export async function checkSelfFiled(
  q: Queryable,
  readingsAt: ReadingsAt,
  orgUnit: string,
  at: PointInTime,
): Promise<SelfFiledCheck> {
  const readings = [PART, WHOLE].flatMap((id) => {
    const measure = measureCatalogue.get(id);
    return measure ? [readingFor({ measure, windowMonths: MONTHS })] : [];
  });
  const grid = await readingsAt.read(q, [orgUnit], readings, [at.asOf], at, { coverage: false });
  const values = grid.at(orgUnit, at.asOf);
  const [selfFiled, online] = readings.map(({ key }) => values.get(key));
  if (!selfFiled?.measured || !online?.measured) return { hasInput: false, found: null };
  const finding = fewSelfFiled(selfFiled.amount, online.amount);
  const period = { from: addMonths(at.asOf, -MONTHS) + 1, to: at.asOf };
  return {
    hasInput: canTellSelfFiled(online.amount),
    found: finding && { rule: 'few-self-filed', measure: PART, ...finding, whole: WHOLE, period },
  };
}
