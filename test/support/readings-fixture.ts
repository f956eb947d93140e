import {
  measureCatalogue,
  ofEach,
  readingFor,
  readTogether,
  type CompiledFormula,
  type Framework,
  type Kpi,
  type Reading,
} from '#maturity/domain';
import { frameworkFrom } from './framework-factory.js';

const of = (id: string, windowMonths: number | null, more: object = {}): Reading =>
  readingFor({ measure: measureCatalogue.get(id)!, windowMonths, ...more });

/** Readings of every kind, for the measures of random histories. */
export const allKindsOfReadings: readonly Reading[] = [
  of('services.eligible', null),
  of('services.launched', 12),
  of('services.launched', null, { counted: true }),
  of('services.eligible', null, { subject: 'group=G2C' }),
  of('dossiers.received', 1),
  of('dossiers.received', 12),
  of('dossiers.received.trailing', null),
  of('datasets.fresh', null),
  of('deliveryModels.uses', null),
  of('deliveryModels.uses', null, { subject: 'delivery-model/0' }),
  of('services.daysFromIdea', 12),
  of('services.withDossier', 3),
  of('services.withOnlinePayment', 12),
  of('milestones.late', null, { subject: 'task=1' }),
  of('indices.value', null, { subject: 'index/0' }),
  of('indices.component', null, { subject: 'index/0#osi' }),
  of('processes.daysSavedEach', 12),
  of('systems.securityLevel', null),
  of('indices.publications', 12, { subject: 'index/0' }),
  readTogether(of('dossiers.received', 12), ['dossiers.received', 'services.launched']),
  readTogether(of('services.launched', 12), ['dossiers.received', 'services.launched']),
  readTogether(of('dossiers.received', 3), ['dossiers.online', 'services.launched']),
  ofEach(of('dossiers.received', 12), 'other'),
  ofEach(readTogether(of('dossiers.received', 12), ['dossiers.online']), 'other'),
  ofEach(of('indices.component', null, { subject: 'index/0#osi' }), 'other'),
];

/** Returns a framework with one KPI, whose numerator has all these readings. */
export function frameworkReading(readings: readonly Reading[]): Framework {
  return frameworkOf([kpiReading('everything', readings, () => null)], readings);
}

/** Returns a framework with one KPI for each reading. */
export function frameworkSumming(readings: readonly Reading[]): Framework {
  const kpis = readings.map((reading) => kpiReading(reading.key, [reading], ({ sum }) => sum(reading.key)));
  return frameworkOf(kpis, readings);
}

function frameworkOf(kpis: readonly Kpi[], readings: readonly Reading[]): Framework {
  return { ...frameworkFrom(), kpis, tracks: [], readings, hash: 'of readings' };
}

function kpiReading(id: string, readings: readonly Reading[], numerator: CompiledFormula): Kpi {
  const reads = { numerator: readings, denominator: [], applicable: [] };
  const formula = { numerator, denominator: null, readings, reads, uses: [], linear: true };
  return { ...frameworkFrom().kpis[0]!, id, formula };
}
