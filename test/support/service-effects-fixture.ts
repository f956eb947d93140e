import type { EventName } from '#event-log/domain';

/** The effect of the worked example of an event, by the table of the vocabulary. */
export interface EventEffect {
  /** The events of the days before, also worked examples. */
  after?: readonly EventName[];
  /** The number of days after which the effect is visible. */
  later?: number;
  /**
   * The new values of all measures that the event changes or measures for the first time, in the scale of the
   * measure.
   */
  moves: Readonly<Record<string, number>>;
  /** The distinct counts in which its subject counts. */
  distinctCounts?: readonly string[];
}

/** Returns the same values for the whole and for each of these segments. */
export const within = (segments: readonly string[], levels: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(levels).flatMap(([measure, level]) => [
      [measure, level],
      ...segments.map((segment) => [`${measure}.segments[${segment}]`, level]),
    ]),
  ) as Record<string, number>;

const REGISTERED = ['group=G2C', 'sector=residence'];
const NOTHING_YET = {
  'services.awaitingLevel': 0,
  'services.partial': 0,
  'services.fullProcess': 0,
  'services.eligibleFullProcess': 0,
  'services.integrated': 0,
  'services.integratedNational': 0,
  'services.paymentIntegrated': 0,
  'services.proactive': 0,
  'services.essentialProactive': 0,
  'services.retired': 0,
  'services.retiredByDigital': 0,
};

type ServiceEvent = Extract<EventName, `service.${string}`>;

export const serviceEffects: Readonly<Record<ServiceEvent, EventEffect>> = {
  'service.registered': {
    moves: within(REGISTERED, {
      ...NOTHING_YET,
      'services.catalogued': 1,
      'services.eligible': 1,
      'services.withFee': 1,
      'services.essential': 1,
      'services.launched': 0,
      'services.launchedInnovative': 0,
      'services.launchedWithTechnology': 0,
      'services.launchedWithValue': 0,
    }),
  },
  'service.digitized': {
    after: ['service.registered'],
    moves: {
      ...within(REGISTERED, {
        'services.level1': 0,
        'services.level2': 0,
        'services.level3': 0,
        'services.level4': 1,
        'services.eligibleLevel4': 1,
        'services.fullProcess': 1,
        'services.eligibleFullProcess': 1,
        'services.singleApproach': 0,
        'services.platformApproach': 1,
      }),
      ...within(['currency=VND'], { 'services.digitizationCost': 12_000_000_000 }),
    },
  },
  'service.integrated': {
    after: ['service.registered'],
    moves: within(REGISTERED, {
      'services.integrated': 1,
      'services.integratedNational': 1,
      'services.paymentIntegrated': 1,
    }),
  },
  'service.made-proactive': {
    after: ['service.registered'],
    moves: within(REGISTERED, { 'services.proactive': 1, 'services.essentialProactive': 1 }),
  },
  'service.launched': {
    moves: {
      ...within(['group=G2C'], {
        ...NOTHING_YET,
        'services.catalogued': 1,
        'services.eligible': 1,
        'services.withFee': 0,
        'services.essential': 0,
        'services.fullProcess': 1,
        'services.eligibleFullProcess': 1,
        'services.launched': 1,
        'services.launchedInnovative': 1,
        'services.launchedWithTechnology': 1,
        'services.launchedWithValue': 0,
      }),
      'services.daysFromIdea[service/1.004194]': 167,
    },
  },
  'service.retired': {
    after: ['service.registered'],
    moves: within(REGISTERED, {
      'services.catalogued': 0,
      'services.eligible': 0,
      'services.withFee': 0,
      'services.essential': 0,
      'services.retired': 1,
      'services.retiredByDigital': 1,
    }),
  },
};
