import type { Fact } from '../sample-event.js';
import { codeOf, departments, ROOT, type Department } from './departments.js';
import { at, dayAfter, daysFrom, END, FIRST_DAY } from './example-days.js';

/** The feed of the health department is silent between these days, and then reports what it owes. */
const SILENT_FROM = '2026-11-16';
const SILENT_UNTIL = '2027-02-16';
const WEEKS_OF_GROWTH = 104;

/** Weekly figures of each department, and monthly ones of the province. */
export function activityFacts(): Fact[] {
  const weeks = daysFrom('2025-10-06', 7, END);
  return [
    ...departments.flatMap((department, turn) =>
      weeks.map((week, index) => weekOf(department, week, index, turn)),
    ),
    ...monthsUntil(END).map(officeMonth),
  ];
}

/** Reports the week that ended the day before; shares grow from week to week. */
function weekOf(department: Department, week: string, index: number, turn: number): Fact {
  const swing = 1 + 0.12 * Math.sin(index / 4 + turn);
  const received = Math.round(department.dossiers * swing);
  const grown = index / WEEKS_OF_GROWTH;
  const part = (of: number, share: number): number => Math.round(of * Math.min(share, 0.99));
  const online = part(received, 0.45 + 0.4 * grown);
  const withFee = part(received, 0.6);
  const resolved = part(received, 0.97);
  return {
    id: `week/${department.id}/${week}`,
    type: 'activity.reported',
    subject: `org-unit/${codeOf(department)}`,
    orgUnit: codeOf(department),
    feed: department.id,
    time: sentOn(department, week),
    data: {
      period: { from: dayAfter(week, -7), to: dayAfter(week, -1) },
      basis: 'period',
      quantities: {
        'dossiers.received': received,
        'dossiers.online': online,
        'dossiers.selfFiled': part(online, 0.5 + 0.3 * grown),
        'dossiers.withFee': withFee,
        'dossiers.paidOnline': part(withFee, 0.35 + 0.4 * grown),
        'dossiers.dataReused': part(received, 0.12 + 0.15 * grown),
        'dossiers.resolved': resolved,
        'dossiers.onTime': part(resolved, 0.9 + 0.06 * grown),
        'dossiers.electronicResult': part(resolved, 0.55 + 0.35 * grown),
        'dossiers.fullProcess': part(resolved, 0.3 + 0.35 * grown),
      },
    },
  };
}

function sentOn({ id }: Department, week: string): string {
  const isOwed = id === 'y-te' && week >= SILENT_FROM && week < SILENT_UNTIL;
  return isOwed ? at(SILENT_UNTIL, 240 + daysFrom(SILENT_FROM, 7, week).length) : at(week, 60);
}

function monthsUntil(end: string): string[] {
  const months: string[] = [];
  for (let first = FIRST_DAY; first < end; first = nextMonth(first)) months.push(first);
  return months.slice(0, -1);
}

function nextMonth(first: string): string {
  return `${dayAfter(first, 31).slice(0, 8)}01`;
}

function officeMonth(first: string, index: number): Fact {
  const grown = Math.min(index / 24, 1);
  const documents = 8_200 + 150 * (index % 5);
  const sites = 40 + (index % 7);
  return {
    id: `month/${first}`,
    type: 'activity.reported',
    subject: `org-unit/${ROOT}`,
    orgUnit: ROOT,
    feed: 'van-phong',
    time: at(nextMonth(first), 90),
    data: {
      period: { from: first, to: dayAfter(nextMonth(first), -1) },
      basis: 'period',
      quantities: {
        'documents.processed': documents,
        'documents.electronic': Math.round(documents * 0.97),
        'documents.signed': Math.round(documents * (0.86 + 0.1 * grown)),
        'documents.nonSecret': Math.round(documents * 0.98),
        'documents.nonSecretSigned': Math.round(documents * (0.85 + 0.11 * grown)),
        'meetings.held': 2 * sites,
        'meetings.online': Math.round(sites * (0.5 + 0.3 * grown)),
        'meetings.acrossSites': sites,
        'meetings.onlineAcrossSites': Math.round(sites * (0.4 + 0.3 * grown)),
      },
    },
  };
}
