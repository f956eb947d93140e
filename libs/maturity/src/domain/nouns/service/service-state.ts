import type { PayloadOf } from '#event-log/domain';
import type { Day } from '#kernel';

/** The state of a service on a day. */
export interface Service {
  /**
   * True from the registration or launch on. Before, the share of online services would be a share of the
   * online ones only.
   */
  listed: boolean;
  retired: boolean;
  launched: boolean;
  /** The day of the registration that counts; `null` without one. */
  registeredOn: Day | null;
  /**
   * From this day on a launched service counts as eligible although its level was never said; `null`: it does
   * not wait for one.
   */
  awaitsLevelUntil: Day | null;
  eligible: boolean;
  withFee: boolean;
  essential: boolean;
  /** `null`: no level was ever stated, which differs from "not even level 1". */
  level: PayloadOf<'service.digitized'>['level'] | null;
  process: NonNullable<PayloadOf<'service.digitized'>['process']>;
  /** Whether a process was ever said, `none` included. */
  processSaid: boolean;
  /** `null`: no approach was stated. */
  approach: NonNullable<PayloadOf<'service.digitized'>['approach']> | null;
  integrated: boolean;
  integratedNational: boolean;
  paymentIntegrated: boolean;
  proactive: boolean;
  /** Segments of the service by users and field, for example `group=G2C`. */
  segments: readonly string[];
}

export const unknownService: Service = {
  listed: false,
  retired: false,
  launched: false,
  registeredOn: null,
  awaitsLevelUntil: null,
  eligible: true,
  withFee: false,
  essential: false,
  level: null,
  process: 'none',
  processSaid: false,
  approach: null,
  integrated: false,
  integratedNational: false,
  paymentIntegrated: false,
  proactive: false,
  segments: [],
};

export function stocksOf(service: Service): Record<string, boolean> {
  const { essential, level, process, approach, proactive } = service;
  const awaitsLevel = service.awaitsLevelUntil !== null;
  const eligible = service.eligible && !awaitsLevel;
  return {
    'services.catalogued': true,
    'services.eligible': eligible,
    'services.awaitingLevel': awaitsLevel,
    'services.withFee': service.withFee,
    'services.essential': essential,
    ...(level === null ? {} : levelsOf(level, eligible)),
    ...(approach === null ? {} : approachesOf(approach)),
    'services.partial': process === 'partial',
    'services.fullProcess': process === 'full',
    'services.eligibleFullProcess': eligible && process === 'full',
    'services.integrated': service.integrated,
    'services.integratedNational': service.integratedNational,
    'services.paymentIntegrated': service.paymentIntegrated,
    'services.proactive': proactive,
    'services.essentialProactive': essential && proactive,
  };
}

function levelsOf(level: Service['level'], eligible: boolean): Record<string, boolean> {
  return {
    'services.level1': level === 1,
    'services.level2': level === 2,
    'services.level3': level === 3,
    'services.level4': level === 4,
    'services.eligibleLevel4': eligible && level === 4,
  };
}

function approachesOf(approach: NonNullable<Service['approach']>): Record<string, boolean> {
  return {
    'services.singleApproach': approach === 'single',
    'services.platformApproach': approach === 'platform',
  };
}

export function segmentsOf({
  group,
  sector,
  area,
}: Pick<PayloadOf<'service.registered'>, 'group' | 'sector' | 'area'>): string[] {
  return Object.entries({ group, sector, area }).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${value}`,
  );
}
