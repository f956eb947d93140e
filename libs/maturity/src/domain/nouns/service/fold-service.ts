import type { PayloadOf } from '#event-log/domain';
import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Dated } from '../noun-effect.js';
import type { Ledger } from '../../folding/ledger.js';
import { segmentsOf, stocksOf, unknownService, type Service } from './service-state.js';

/** Zeros for a service that is known but was neither launched nor retired yet. */
const NO_CHANGES = {
  'services.launched': false,
  'services.launchedInnovative': false,
  'services.launchedWithTechnology': false,
  'services.launchedWithValue': false,
  'services.retired': false,
  'services.retiredByDigital': false,
} as const;

/** A launched service counts as eligible this many days later at the latest. */
const DAYS_TO_SAY_LEVEL = 90;

/**
 * Folds a service. Facts from before its registration are kept and count from the registration on. A retired
 * service starts afresh.
 */
export function foldService(history: readonly Dated<'service'>[], ledger: Ledger, subject: string): void {
  let service = unknownService;
  for (const { day, event } of history) {
    service = withoutWaiting(service, day, ledger);
    switch (event.type) {
      case 'vn.thang.service.registered.v1':
        service = register(service, event.data, day, ledger);
        break;
      case 'vn.thang.service.launched.v1':
        service = launch(service, event.data, day, ledger, subject);
        break;
      case 'vn.thang.service.digitized.v1':
        service = digitize(service, event.data, day, ledger);
        break;
      case 'vn.thang.service.integrated.v1':
        service = integrate(service, event.data);
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
    if (service.level !== null || service.processSaid) service = { ...service, awaitsLevelUntil: null };
    if (service.listed) ledger.setAll(day, stocksOf(service), service.segments);
  }
  withoutWaiting(service, Infinity, ledger);
}

/**
 * Ends the waiting for a level on its day, if that has come by `day`. At the end of the history it may lie in
 * the future.
 */
function withoutWaiting(service: Service, day: Day, ledger: Ledger): Service {
  const until = service.awaitsLevelUntil;
  if (until === null || until > day) return service;
  const waited = { ...service, awaitsLevelUntil: null };
  ledger.setAll(until, stocksOf(waited), service.segments);
  return waited;
}

function register(
  service: Service,
  data: PayloadOf<'service.registered'>,
  day: Day,
  ledger: Ledger,
): Service {
  const { eligible = true, fee = false, essential = false } = data;
  const segments = segmentsOf(data);
  ledger.addAll(day, NO_CHANGES, segments);
  return {
    ...service,
    ...{ listed: true, retired: false, eligible, withFee: fee, essential, segments },
    registeredOn: service.registeredOn ?? day,
    // Who says whether it is eligible need not say the level, too.
    awaitsLevelUntil: data.eligible === undefined ? service.awaitsLevelUntil : null,
  };
}

/**
 * Launches the service once; a repeated launch changes nothing. Segments of the launch replace those of an
 * earlier registration.
 *
 * A service that is new is not eligible until its level or process is said, so that a launch lowers no share.
 * One that was in the catalogue on an earlier day stays what it was.
 */
function launch(
  service: Service,
  data: PayloadOf<'service.launched'>,
  day: Day,
  ledger: Ledger,
  subject: string,
): Service {
  if (service.launched) return service;
  const own = segmentsOf(data);
  const segments = own.length > 0 ? own : service.segments;
  const launched = {
    'services.launched': true,
    'services.launchedInnovative': data.innovative === true,
    'services.launchedWithTechnology': (data.technologies ?? []).length > 0,
    'services.launchedWithValue': data.publicValue !== undefined,
  };
  ledger.addAll(day, { ...NO_CHANGES, ...launched }, segments);
  const idea = parseDay(data.ideaOn ?? '');
  if (idea !== undefined && idea <= day) ledger.add('services.daysFromIdea', day, day - idea, subject);
  const isNew = service.registeredOn === null || service.registeredOn === day;
  return {
    ...service,
    ...{ listed: true, retired: false, launched: true, segments },
    level: data.level ?? service.level,
    process: data.process ?? service.process,
    processSaid: service.processSaid || data.process !== undefined,
    awaitsLevelUntil: isNew ? day + DAYS_TO_SAY_LEVEL : null,
  };
}

/** Adds the cost on its day, even when the service is never registered or is retired later. */
function digitize(service: Service, data: PayloadOf<'service.digitized'>, day: Day, ledger: Ledger): Service {
  if (data.cost) ledger.addMoney('services.digitizationCost', day, data.cost);
  return {
    ...service,
    level: data.level ?? service.level,
    process: data.process ?? service.process,
    processSaid: service.processSaid || data.process !== undefined,
    approach: data.approach ?? service.approach,
  };
}

function integrate(service: Service, { portal, payment }: PayloadOf<'service.integrated'>): Service {
  return {
    ...service,
    integrated: true,
    integratedNational: service.integratedNational || portal === 'national',
    paymentIntegrated: service.paymentIntegrated || payment === true,
  };
}

/**
 * Retires the service once. A flow needs no registration, so the retirement of an unregistered service counts
 * too.
 */
function retire(service: Service, data: PayloadOf<'service.retired'>, day: Day, ledger: Ledger): Service {
  if (service.retired) return service;
  const retired = { 'services.retired': true, 'services.retiredByDigital': data.cause === 'digital' };
  ledger.addAll(day, retired, service.segments);
  ledger.clear(day);
  return { ...unknownService, retired: true };
}
