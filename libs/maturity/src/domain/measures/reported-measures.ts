import type { MeasureDefinition } from './measure-definition.js';

/**
 * Returns the id for what the org unit itself reports: figures of a period, or a stock as observed on a day.
 * Both are kept beside what is counted and never added to it.
 */
export const reportedId = (measure: string): string => `${measure}.reported`;

/**
 * Returns the id of the latest reported total of twelve months. It is never windowed and never added to a
 * flow.
 */
export const trailingId = (flow: string): string => `${flow}.trailing`;

/**
 * Returns the id of the same total, limited to reports whose period ended within the last three months. After
 * a quarter without a report the value is missing.
 */
export const recentTrailingId = (flow: string): string => `${flow}.recentTrailing`;

/**
 * Returns the id for what a report of the same entity replaces: the counts of days that it covers, or a
 * counted stock from the day of the first observation on. It is subtracted: counted + reported − overridden.
 */
export const overriddenId = (measure: string): string => `${measure}.overridden`;

/** Returns the companions of every stock that org units report as observed on a day. */
export function observedMeasures(stocks: readonly MeasureDefinition[]): MeasureDefinition[] {
  const known = new Set(stocks.map(({ id }) => id));
  return stocks.flatMap((stock) => [
    {
      ...companion(stock, known, reportedId),
      name: {
        vi: `${stock.name.vi} (theo số liệu tại một ngày)`,
        en: `${stock.name.en} (as observed on a day)`,
      },
    },
    {
      ...companion(stock, known, overriddenId),
      name: {
        vi: `${stock.name.vi} (đã đếm, được thay bằng số liệu tại một ngày)`,
        en: `${stock.name.en} (counted, replaced by an observation)`,
      },
    },
  ]);
}

/** Returns the companions of every flow, for what org units report about themselves. */
export function reportedMeasures(flows: readonly MeasureDefinition[]): MeasureDefinition[] {
  const known = new Set(flows.map(({ id }) => id));
  return flows.flatMap((flow) => [
    asReported(flow, known),
    asTrailing(flow, known),
    asRecentTrailing(flow, known),
    asOverridden(flow, known),
  ]);
}

function asReported(flow: MeasureDefinition, known: ReadonlySet<string>): MeasureDefinition {
  return {
    ...companion(flow, known, reportedId),
    name: { vi: `${flow.name.vi} (theo báo cáo)`, en: `${flow.name.en} (as reported)` },
  };
}

function asTrailing(flow: MeasureDefinition, known: ReadonlySet<string>): MeasureDefinition {
  return {
    ...companion(flow, known, trailingId),
    kind: 'trailing',
    windowed: false,
    name: {
      vi: `${flow.name.vi} (12 tháng gần nhất, theo báo cáo)`,
      en: `${flow.name.en} (last twelve months, as reported)`,
    },
  };
}

function asRecentTrailing(flow: MeasureDefinition, known: ReadonlySet<string>): MeasureDefinition {
  return {
    ...companion(flow, known, recentTrailingId),
    kind: 'trailing',
    windowed: false,
    name: {
      vi: `${flow.name.vi} (12 tháng gần nhất, theo báo cáo trong ba tháng qua)`,
      en: `${flow.name.en} (last twelve months, as reported within three months)`,
    },
  };
}

function asOverridden(flow: MeasureDefinition, known: ReadonlySet<string>): MeasureDefinition {
  return {
    ...companion(flow, known, overriddenId),
    name: {
      vi: `${flow.name.vi} (đã đếm vào những ngày có báo cáo)`,
      en: `${flow.name.en} (counted on days that reports cover)`,
    },
  };
}

/** Builds a reported companion. Reports carry flows only, so what the work implies for stocks is left out. */
function companion(
  flow: MeasureDefinition,
  known: ReadonlySet<string>,
  idOf: (flow: string) => string,
): MeasureDefinition {
  const implies = flow.implies
    .filter(({ measure }) => known.has(measure))
    .map(({ measure, amount }) => ({ measure: idOf(measure), amount }));
  const partOf = flow.partOf.filter((measure) => known.has(measure)).map(idOf);
  return { ...flow, id: idOf(flow.id), implies, partOf };
}
