import { randomUUID } from 'node:crypto';

const DAY_MS = 86_400_000;
const SOURCE = '/bench';
const PROVINCES = 34;
const DEPARTMENTS_PER_PROVINCE = 10;
const BODIES = 4000;

/** The codes of 4,000 org units in four levels: a nation, provinces, departments and communes. */
export interface Bodies {
  establishing: string[];
  communes: string[];
}

/** Returns the events that establish the tree, and the codes at its leaves. */
export function makeBodies(time: string): Bodies {
  const establishing = [established('vn', 'nation', undefined, time)];
  const departments: string[] = [];
  for (let p = 0; p < PROVINCES; p++) {
    establishing.push(established(`p${p}`, 'province', 'vn', time));
    for (let d = 0; d < DEPARTMENTS_PER_PROVINCE; d++) {
      departments.push(`p${p}-d${d}`);
      establishing.push(established(`p${p}-d${d}`, 'department', `p${p}`, time));
    }
  }
  const communes: string[] = [];
  while (establishing.length < BODIES) {
    const parent = departments[communes.length % departments.length];
    communes.push(`${parent}-c${communes.length}`);
    establishing.push(established(`${parent}-c${communes.length - 1}`, 'commune', parent, time));
  }
  return { establishing, communes };
}

/** The age of the facts in days: 0 for facts of today, 400 for facts spread over 400 days. */
export type Spread = 0 | 400;

/**
 * Returns a source of events of about 400 bytes, as the portal of a province would send them. Nine in ten are
 * dossiers and payments (counters), one in ten is a service (entity history).
 */
export function makeEvents(communes: readonly string[], spread: Spread, now: () => number): () => string {
  let sequence = 0;
  return () => {
    const i = sequence++;
    const orgUnit = communes[(i * 7919) % communes.length] ?? '';
    const daysAgo = spread === 0 ? 0 : (i * 104_729) % spread;
    const time = new Date(now() - daysAgo * DAY_MS - 1000).toISOString();
    return pad(i % 10 === 9 ? service(i, orgUnit, time) : dossier(i, orgUnit, time));
  };
}

function dossier(i: number, orgUnit: string, time: string): object {
  const subject = `service/${i % 20}`;
  const number = `H${i}`;
  switch (i % 3) {
    case 0:
      return event('dossier.submitted', orgUnit, subject, time, {
        dossier: number,
        channel: 'web',
        selfFiled: i % 4 > 0,
        fee: i % 2 === 0,
        reusesData: i % 5 === 0,
      });
    case 1:
      return event('dossier.resolved', orgUnit, subject, time, {
        dossier: number,
        onTime: i % 20 > 0,
        result: 'electronic',
        fullProcess: i % 2 === 0,
      });
    default:
      return event('payment.made', orgUnit, subject, time, {
        dossier: number,
        cashless: true,
        online: i % 2 === 0,
      });
  }
}

function service(i: number, orgUnit: string, time: string): object {
  return event('service.digitized', orgUnit, `service/${i % 20}`, time, {
    level: 4,
    process: i % 3 ? 'full' : 'partial',
  });
}

function established(code: string, level: string, parent: string | undefined, time: string): string {
  return JSON.stringify({
    ...envelope('org-unit.established', `org-unit/${code}`, time),
    data: { name: `Body ${code}`, level, ...(parent ? { parent } : {}) },
  });
}

function event(type: string, orgunit: string, subject: string, time: string, data: object): object {
  return { ...envelope(type, subject, time), orgunit, data };
}

function envelope(type: string, subject: string, time: string): object {
  return { specversion: '1.0', id: randomUUID(), source: SOURCE, type: `vn.thang.${type}.v1`, subject, time };
}

/** Adds an extension attribute that brings the event to 400 bytes, because real events carry longer names. */
function pad(value: object): string {
  const text = JSON.stringify({ ...value, datacontenttype: 'application/json' });
  const missing = 400 - text.length - ',"note":""'.length;
  return missing > 0 ? `${text.slice(0, -1)},"note":"${'x'.repeat(missing)}"}` : text;
}
