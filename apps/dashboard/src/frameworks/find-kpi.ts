import { DomainError } from '#kernel';
import type { Framework, Kpi } from '#maturity/domain';

/** @throws DomainError `kpi-not-found` */
export function kpiOf({ id, kpis }: Framework, wanted: string): Kpi {
  const kpi = kpis.find((each) => each.id === wanted);
  if (!kpi) throw kpiNotFound(id, wanted);
  return kpi;
}

export function kpiNotFound(framework: string, kpi: string): DomainError {
  return new DomainError('kpi-not-found', `The framework "${framework}" has no KPI "${kpi}".`);
}
