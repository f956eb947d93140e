import type { ServiceDigitized, ServiceLaunched, ServiceRegistered, ServiceRetired } from '#event-log/domain';
import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

interface Service {
  /** Counted from its registration or launch on: before, a share of what is online would be a share of the online ones only. */
  listed: boolean;
  retired: boolean;
  launched: boolean;
  eligible: boolean;
  withFee: boolean;
  essential: boolean;
  /** `null`: this scale was never used for it, which is not the same as "not even level 1". */
  level: ServiceDigitized['level'] | null;
  process: NonNullable<ServiceDigitized['process']>;
  integrated: boolean;
  paymentIntegrated: boolean;
  proactive: boolean;
}

const unknown: Service = {
  listed: false,
  retired: false,
  launched: false,
  eligible: true,
  withFee: false,
  essential: false,
  level: null,
  process: 'none',
  integrated: false,
  paymentIntegrated: false,
  proactive: false,
};

/** What is said of a service before its registration is remembered and counts from then on; a retired one starts afresh. */
export function foldService(history: readonly Dated<'service'>[], ledger: Ledger, subject: string): void {
  let service = unknown;
  for (const { day, event } of history) {
    switch (event.type) {
      case 'vn.thang.service.registered.v1':
        service = register(service, event.data, day, ledger);
        break;
      case 'vn.thang.service.launched.v1':
        service = launch(service, event.data, day, ledger, subject);
        break;
      case 'vn.thang.service.digitized.v1':
        service = {
          ...service,
          level: event.data.level ?? service.level,
          process: event.data.process ?? service.process,
        };
        break;
      case 'vn.thang.service.integrated.v1':
        service = {
          ...service,
          integrated: true,
          paymentIntegrated: service.paymentIntegrated || event.data.payment === true,
        };
        break;
      case 'vn.thang.service.made-proactive.v1':
        service = { ...service, proactive: true };
        break;
      case 'vn.thang.service.retired.v1':
        service = retire(service, event.data, day, ledger);
        break;
      default:
        event satisfies never;
    }
    if (service.listed) ledger.setAll(day, stocksOf(service));
  }
}

function register(service: Service, data: ServiceRegistered, day: Day, ledger: Ledger): Service {
  ledger.add('services.launched', day, 0);
  ledger.add('services.retired', day, 0);
  ledger.add('services.retiredByDigital', day, 0);
  const { eligible = true, fee = false, essential = false } = data;
  return { ...service, listed: true, retired: false, eligible, withFee: fee, essential };
}

/** Said twice, it was launched once. */
function launch(service: Service, data: ServiceLaunched, day: Day, ledger: Ledger, subject: string): Service {
  if (service.launched) return service;
  ledger.add('services.launched', day, 1);
  ledger.add('services.retired', day, 0);
  ledger.add('services.retiredByDigital', day, 0);
  const idea = data.ideaOn === undefined ? undefined : parseDay(data.ideaOn);
  if (idea !== undefined && idea <= day) ledger.add('services.daysFromIdea', day, day - idea, subject);
  return { ...service, listed: true, retired: false, launched: true };
}

/** A flow needs no registration: a service that nobody catalogued can disappear all the same, but only once. */
function retire(service: Service, data: ServiceRetired, day: Day, ledger: Ledger): Service {
  if (service.retired) return service;
  ledger.add('services.retired', day, 1);
  ledger.add('services.retiredByDigital', day, data.cause === 'digital' ? 1 : 0);
  ledger.clear(day);
  return { ...unknown, retired: true };
}

function stocksOf(service: Service): Record<string, boolean> {
  const { eligible, essential, level, process, proactive } = service;
  return {
    'services.catalogued': true,
    'services.eligible': eligible,
    'services.withFee': service.withFee,
    'services.essential': essential,
    ...(level === null ? {} : levelsOf(level, eligible)),
    'services.partial': process === 'partial',
    'services.fullProcess': process === 'full',
    'services.eligibleFullProcess': eligible && process === 'full',
    'services.integrated': service.integrated,
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
