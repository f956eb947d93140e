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

/** Flows that an org unit may report as figures of a period, by their names in the measure catalogue. */
export const reportableFlows = [...COUNTED, ...REPORTED_ONLY] as const;

/**
 * Stocks that an org unit may report as observed on a day, by their names in the measure catalogue. They also
 * follow from the events of single entities; from its day on an observed number takes precedence.
 */
export const observableStocks = [
  'services.catalogued',
  'services.eligible',
  'services.withFee',
  'services.essential',
  'services.level1',
  'services.level2',
  'services.level3',
  'services.level4',
  'services.eligibleLevel4',
  'services.partial',
  'services.fullProcess',
  'services.eligibleFullProcess',
  'services.integrated',
  'services.paymentIntegrated',
  'services.integratedNational',
  'services.singleApproach',
  'services.platformApproach',
  'services.proactive',
  'services.essentialProactive',
  'datasets.open',
  'datasets.licensed',
  'datasets.toStandard',
  'datasets.fresh',
  'datasets.licensedFresh',
  'datasets.shared',
  'datasets.reused',
  'registries.total',
  'registries.cleaned',
  'registries.connected',
  'registries.connections',
  'systems.total',
  'systems.sharedPlatform',
  'systems.secured',
  'functions.total',
  'functions.digital',
  'deliveryModels.active',
  'outcomes.tracked',
  'outcomes.targetReached',
  'solutions.adopted',
  'risks.open',
] as const;

/** The value of an observed stock that could not be counted, because its source did not answer. */
export const UNREACHABLE = 'unreachable';

/** How the name of a figure of an org unit's own begins: `figure/visits`. */
export const OWN_FIGURE = 'figure/';

export type ReportableFlow = (typeof reportableFlows)[number];
export type ObservableStock = (typeof observableStocks)[number];

/** What an org unit may report of itself, by name. */
export type ReportedQuantities = Readonly<
  Partial<
    Record<ReportableFlow, number> &
      Record<ObservableStock, number | typeof UNREACHABLE> &
      Record<`${typeof OWN_FIGURE}${string}`, number>
  >
>;
