import type { HypotheticalEvent } from '../../../queries/what-if.js';

/** A service that work could still be done on. */
export interface OpenService {
  orgUnit: string;
  subject: string;
}

/** Where and when the work is hypothetical to be done. */
export interface HypotheticalPlace {
  orgUnit: string;
  /** `YYYY-MM-DD`, the day looked at. */
  day: string;
  /** The last instant of that day when it is past; `null`: now. */
  time: string | null;
}

/** What services would be told to have become. */
const serviceWork = {
  'services.fullProcess': { process: 'full' },
  'services.eligibleFullProcess': { process: 'full' },
  'services.level3': { level: 3 },
  'services.level4': { level: 4 },
  'services.eligibleLevel4': { level: 4 },
} as const satisfies Record<string, { process: 'full' } | { level: number }>;

export type ServiceWork = keyof typeof serviceWork;

/**
 * Work told as a figure, with the wholes that it is a part of: one more dossier online is one more received.
 */
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

/** An event for each service that is hypothetical to be worked on. */
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
 * One report of a day about a service that nobody else reports on, so that it adds to what is there and
 * replaces nothing.
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

/** Is a service with this state already what the work would make it? */
export function isDone(
  measure: ServiceWork,
  { process, level }: { process?: string; level?: number },
): boolean {
  const wanted = serviceWork[measure];
  return 'process' in wanted ? process === wanted.process : (level ?? 0) >= wanted.level;
}
