/** Figures that are also counted from single events, as flows of services, processes and counters. */
const COUNTED = [
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

/**
 * Figures without an event type for single cases. They come from Decision 766, the programme to 2030, the
 * strategy before it, and the six national tasks.
 */
const REPORTED_ONLY = [
  'procedures.total',
  'procedures.underAuthority',
  'procedures.announced',
  'procedures.announcedOnTime',
  'procedures.updated',
  'procedures.updatedOnTime',
  'procedures.published',
  'procedures.fullContent',
  'procedures.offeredOnline',
  'procedures.populationLinked',
  'procedures.withFee',
  'procedures.paymentIntegrated',
  'procedures.withOnlinePayment',
  'onlineServices.total',
  'onlineServices.withDossier',
  'dossiers.documentsDigitized',
  'dossiers.certifiedCopies',
  'dossiers.storeSynced',
  'dossiers.populationLinked',
  'dossiers.statusSynced',
  'dossiers.digitized',
  'results.digitized',
  'data.digitized',
  'data.reused',
  'papers.aboutBusinesses',
  'papers.suppliedOnce',
  'bodies.total',
  'bodies.openData',
  'officials.total',
  'identities.officials',
  'identities.issued',
] as const;

/**
 * The measures that an org unit may report as figures of a period, by their names in the measure catalogue.
 * Stocks of registered entities are not reportable, because they follow from the entities themselves.
 */
export const reportableQuantities = [...COUNTED, ...REPORTED_ONLY] as const;

export type ReportableQuantity = (typeof reportableQuantities)[number];
