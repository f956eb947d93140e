/**
 * The measures that a body may report as figures of a period, by the names of the measure catalogue: the flows that
 * services, processes and counters add to. Stocks are not reportable: they follow from the things themselves.
 */
export const reportableQuantities = [
  'services.launched',
  'services.retired',
  'services.retiredByDigital',
  'processes.redesigned',
  'processes.daysSaved',
  'processes.paperless',
  'dossiers.received',
  'dossiers.online',
  'dossiers.selfFiled',
  'dossiers.withFee',
  'dossiers.dataReused',
  'dossiers.resolved',
  'dossiers.onTime',
  'dossiers.electronicResult',
  'dossiers.fullProcess',
  'dossiers.paidOnline',
  'payments.total',
  'payments.cashless',
  'documents.processed',
  'documents.nonSecret',
  'documents.electronic',
  'documents.signed',
  'documents.nonSecretSigned',
  'meetings.held',
  'meetings.acrossSites',
  'meetings.online',
  'meetings.onlineAcrossSites',
  'feedback.given',
  'feedback.satisfied',
  'petitions.resolved',
  'petitions.onTime',
  'petitions.rated',
  'petitions.satisfied',
] as const;

export type ReportableQuantity = (typeof reportableQuantities)[number];
