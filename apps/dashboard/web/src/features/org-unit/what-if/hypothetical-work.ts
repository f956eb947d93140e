import type { HypotheticalEvent } from '../../../queries/what-if.js';

/** A service that the work could still change. */
export interface OpenService {
  orgUnit: string;
  subject: string;
}

/** The org unit and the time of the hypothetical work. */
export interface HypotheticalPlace {
  orgUnit: string;
  /** The day of the page, `YYYY-MM-DD`. */
  day: string;
  /** The last instant of that day if it is past; `null`: now. */
  time: string | null;
}

/** By measure, the state that a service has after the work. */
const serviceWork = {
  'services.fullProcess': { process: 'full' },
  'services.eligibleFullProcess': { process: 'full' },
  'services.level3': { level: 3 },
  'services.level4': { level: 4 },
  'services.eligibleLevel4': { level: 4 },
} as const satisfies Record<string, { process: 'full' } | { level: number }>;

export type ServiceWork = keyof typeof serviceWork;

/** By measure, the wholes that grow with it: one more dossier online is also one more dossier received. */
const figureWork = {
  'dossiers.online': ['dossiers.received'],
  'dossiers.selfFiled': ['dossiers.received', 'dossiers.online'],
  'dossiers.dataReused': ['dossiers.received'],
  'dossiers.onTime': ['dossiers.resolved'],
  'dossiers.electronicResult': ['dossiers.resolved'],
  'dossiers.fullProcess': ['dossiers.resolved'],
  'documents.electronic': ['documents.processed'],
  'feedback.satisfied': ['feedback.given'],
} as const satisfies Record<string, readonly string[]>;

export type FigureWork = keyof typeof figureWork;

export function isServiceWork(measure: string): measure is ServiceWork {
  return Object.hasOwn(serviceWork, measure);
}

export function isFigureWork(measure: string): measure is FigureWork {
  return Object.hasOwn(figureWork, measure);
}

/** Returns a hypothetical event for each service. */
export function serviceEvents(
  measure: ServiceWork,
  services: readonly OpenService[],
  { time }: HypotheticalPlace,
): HypotheticalEvent[] {
  return services.map(({ orgUnit, subject }) => ({
    type: 'vn.thang.service.digitized.v1',
    orgunit: orgUnit,
    subject,
    ...(time === null ? {} : { time }),
    data: { ...serviceWork[measure] },
  }));
}

/**
 * Returns one hypothetical report of a day. Its service has no other reports, so that it adds to the recorded
 * figures and replaces none.
 */
export function figuresEvent(
  measure: FigureWork,
  count: number,
  { orgUnit, day, time }: HypotheticalPlace,
): HypotheticalEvent {
  const measures = [measure, ...figureWork[measure]];
  return {
    type: 'vn.thang.activity.reported.v1',
    orgunit: orgUnit,
    subject: 'service/what-if',
    ...(time === null ? {} : { time }),
    data: {
      period: { from: day, to: day },
      basis: 'period',
      quantities: Object.fromEntries(measures.map((each) => [each, count])),
    },
  };
}

/** Tells whether a service with this state already has the state that the work would give it. */
export function isDone(
  measure: ServiceWork,
  { process, level }: { process?: string; level?: number },
): boolean {
  const wanted = serviceWork[measure];
  return 'process' in wanted ? process === wanted.process : (level ?? 0) >= wanted.level;
}
