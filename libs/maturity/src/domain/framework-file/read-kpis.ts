import { kpisIn } from '../formula/formula.js';
import type { MeasureFormula } from '../formula/formula.js';
import type { FormulaUnit } from '../formula/formula-unit.js';
import type { Kpi } from '../framework.js';
import type { Overlap } from '../reading.js';
import { checkKpi } from './check-kpi.js';
import { unitOfValue } from './check-kpi-unit.js';
import { checkUnique } from './check-unique.js';
import type { Damage } from './damage.js';
import type { Report } from './framework-problem.js';
import type { KpiYaml } from './framework-yaml.js';
import { orderKpis } from './order-kpis.js';
import {
  FORMULA_PATHS,
  formulasOf,
  measuresOf,
  readKpiFormulas,
  reportFormulas,
} from './read-kpi-formulas.js';
import type { KpiFormulas } from './read-kpi-formulas.js';
import { compileKpi } from './read-kpi.js';
import type { KpiDraft } from './read-kpi.js';

/** The KPIs that tracks may refer to; `better` is `null` when the KPI itself could not be read. */
export type KnownKpis = ReadonlyMap<string, Kpi['better'] | null>;

interface ReadKpis {
  /** KPIs without problems, in the order of the file. */
  kpis: readonly Kpi[];
  /** KPIs that have a name, broken ones included, so that a track is not reported because of a broken KPI. */
  known: KnownKpis;
}

export function readKpis(list: unknown, damage: Damage, report: Report, overlap: Overlap): ReadKpis {
  const places = damage.places<KpiYaml>(list, '/kpis');
  checkUnique(places, report);
  const drafts: KpiDraft[] = [];
  for (const { entry: kpi, path } of places) {
    if (damage.at(path)) {
      reportFormulas(kpi, path, report);
      continue;
    }
    const formulas = readKpiFormulas(kpi, path, report, overlap);
    if (formulas) drafts.push({ kpi, path, formulas });
  }
  const kpis = assemble(drafts, new Set(places.map(({ entry }) => entry.id)), report);
  const known = new Map<string, Kpi['better'] | null>(places.map(({ entry }) => [entry.id, null]));
  for (const { kpi } of drafts) known.set(kpi.id, kpi.better);
  return { kpis, known };
}

/** Checks the KPIs together with those that they refer to, and compiles those that can be computed. */
function assemble(drafts: readonly KpiDraft[], named: ReadonlySet<string>, report: Report): Kpi[] {
  const byId = new Map(drafts.map((draft) => [draft.kpi.id, draft]));
  const { order, cycles } = orderKpis(
    new Map(drafts.map(({ kpi, formulas }) => [kpi.id, references(formulas)])),
  );
  for (const cycle of cycles) reportCycle(cycle, byId, report);
  const units = new Map<string, FormulaUnit | null>();
  const measures = new Map<string, readonly MeasureFormula[]>();
  const compiled = new Map<string, Kpi>();
  const unitOfKpi = (id: string): FormulaUnit | null => units.get(id) ?? null;
  for (const draft of order.flatMap((id) => byId.get(id) ?? [])) {
    const { kpi, formulas } = draft;
    units.set(kpi.id, unitOfValue(kpi.unit, formulas, unitOfKpi));
    measures.set(kpi.id, [
      ...measuresOf(formulas),
      ...references(formulas).flatMap((id) => measures.get(id) ?? []),
    ]);
    compiled.set(kpi.id, compileKpi(draft, compiled));
  }
  for (const draft of drafts) {
    reportUnknown(draft, named, report);
    checkKpi(draft, { unitOfKpi, measures: measures.get(draft.kpi.id) ?? null, report });
  }
  return drafts.flatMap(({ kpi }) => compiled.get(kpi.id) ?? []);
}

const references = (formulas: KpiFormulas): string[] => [...new Set(formulasOf(formulas).flatMap(kpisIn))];

function reportUnknown({ path, formulas }: KpiDraft, named: ReadonlySet<string>, report: Report): void {
  for (const part of ['numerator', 'denominator', 'when'] as const) {
    const formula = formulas[part];
    for (const id of formula ? kpisIn(formula) : []) {
      if (!named.has(id))
        report(`${path}${FORMULA_PATHS[part]}`, 'unknown-kpi', `There is no KPI ${id} in this file.`);
    }
  }
}

function reportCycle(cycle: readonly string[], drafts: ReadonlyMap<string, KpiDraft>, report: Report): void {
  const [first = ''] = cycle;
  report(
    drafts.get(first)?.path ?? '/kpis',
    'kpi-cycle',
    `${[...cycle, first].join(' → ')}: none of them can be computed before the others; take one of the references out.`,
  );
}
