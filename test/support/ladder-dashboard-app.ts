import type { Framework } from '#maturity/domain';
import { startDashboard, type Caller, type DashboardApp } from './dashboard-app.js';
import { cloudEvent, established, type CloudEvent } from './cloud-event-factory.js';
import { frameworkFrom } from './framework-factory.js';

const ladder = { ...frameworkFrom(), hash: 'ladder' };
const nationalOnly = {
  ...frameworkFrom({ id: 'national', appliesTo: { levels: ['nation'] } }),
  hash: 'national',
};

function bodyOf(code: string, parent: string | undefined, level: string): CloudEvent {
  const data = { name: { vi: `Tỉnh ${code}`, en: `Province ${code}` }, level, ...(parent ? { parent } : {}) };
  return established(code, parent, { data, time: '2025-01-01T00:00:00Z' });
}

/**
 * Returns the services of an org unit: registered in January, the first of them made full-process on the
 * given days.
 */
function services(orgunit: string, count: number, fullOn: readonly string[]): CloudEvent[] {
  const subjects = Array.from({ length: count }, (_, i) => `service/${orgunit}-${i}`);
  return [
    ...subjects.map((subject) =>
      cloudEvent('service.registered', {
        orgunit,
        subject,
        time: '2025-01-10T03:00:00Z',
        data: { name: subject },
      }),
    ),
    ...fullOn.map((day, i) =>
      cloudEvent('service.digitized', {
        orgunit,
        subject: subjects[i],
        time: `${day}T03:00:00Z`,
        data: { process: 'full' },
      }),
    ),
  ];
}

/** The log position after all events of this file. */
export const LAST_POSITION = '28';

/**
 * A dashboard on 2 September 2025, projected and assessed. P1 has ten services and made one full-process in
 * each month from March to August (stage 1). P2 made all its four full-process in February (stage 2). P3
 * reports nothing. VN is above them. The framework `test-ladder` applies to provinces, `national` to the
 * nation.
 */
export interface LadderDashboard extends DashboardApp {
  leader: Caller;
  leaderOfP2: Caller;
}

/** @param more frameworks beside those two */
export async function startLadderDashboard(more: readonly Framework[] = []): Promise<LadderDashboard> {
  const frameworks = [ladder, nationalOnly, ...more];
  const dashboard = await startDashboard({ frameworks, now: '2025-09-02T03:00:00Z' });
  await dashboard.append(
    bodyOf('VN', undefined, 'nation'),
    bodyOf('P1', 'VN', 'province'),
    bodyOf('P2', 'VN', 'province'),
    bodyOf('P3', 'VN', 'province'),
    ...services('P1', 10, [
      '2025-03-05',
      '2025-04-05',
      '2025-05-05',
      '2025-06-05',
      '2025-07-05',
      '2025-08-05',
    ]),
    ...services('P2', 4, ['2025-02-01', '2025-02-01', '2025-02-01', '2025-02-01']),
  );
  await dashboard.project();
  const leader = dashboard.http(await dashboard.key());
  const leaderOfP2 = dashboard.http(await dashboard.key({ orgUnit: 'P2' }));
  return { ...dashboard, leader, leaderOfP2 };
}

/** Returns a stage of the test ladder as the API describes it in English. */
export function stageDocument(level: number): object {
  return { level, id: `stage-${level}`, name: `Stage ${level}` };
}

/** Calls the API in English. */
export function inEnglish(caller: Caller, path: string): ReturnType<Caller['get']> {
  return caller.get(`/api/v1${path}`).set('accept-language', 'en');
}

/** Returns the answer of the API in English, and checks its status. */
export async function answerOf(
  caller: Caller,
  path: string,
  status: number,
): Promise<Record<string, unknown>> {
  const { body, status: answered } = await inEnglish(caller, path);
  expect([path, answered, body]).toEqual([path, status, body]);
  return body as Record<string, unknown>;
}
