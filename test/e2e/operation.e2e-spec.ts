import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { parse } from 'yaml';
import { projectPath } from '../../config/project-path.js';
import { established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { metricsNamedIn } from '../support/named-metrics.js';
import { runCommand, startThang, type RunningThang } from '../support/running-thang.js';
import { services } from '../support/service-event-factory.js';

let thang: RunningThang;
beforeAll(async () => {
  thang = await startThang();
}, 90_000);
afterAll(() => thang.close());

const metrics = async (): Promise<string> => (await fetch(`${thang.base}/metrics`)).text();
const deployed = (file: string): string => readFileSync(projectPath(`config/deploy/${file}`), 'utf8');

describe('An operator of npm start', () => {
  it('reads the metrics of all processes on one address, each described once', async () => {
    const text = await metrics();
    for (const process of ['web', 'worker'])
      expect(text).toMatch(new RegExp(`^thang_build_info\\{.*process="${process}"\\} 1$`, 'm'));
    const described = text.match(/^# TYPE \S+/gm) ?? [];
    expect(described.length).toBeGreaterThan(40);
    expect(new Set(described).size).toBe(described.length);
  });

  it('finds every metric that the dashboard and the rules in config/deploy name', async () => {
    const { panels } = JSON.parse(deployed('grafana-dashboard.json')) as {
      panels: { targets: { expr: string }[] }[];
    };
    const { groups } = parse(deployed('prometheus-rules.yaml')) as {
      groups: { rules: { record?: string; expr: string }[] }[];
    };
    const rules = groups.flatMap((group) => group.rules);
    const recorded = rules.flatMap(({ record = [] }) => record);
    const known = await eventually(async () => {
      const text = await metrics();
      const names = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
      return new Set(names.flatMap(([, name = '', type]) => seriesOf(name, type)));
    });
    const named = [...panels.flatMap(({ targets }) => targets), ...rules].flatMap(({ expr }) =>
      metricsNamedIn(expr),
    );
    expect(named.filter((name) => !known.has(name) && !recorded.includes(name))).toEqual([]);
  });

  it('counts a refused event once, however many problems it has, and when a source was last heard', async () => {
    await thang.client.send([established('VN')]);
    const event = { ...established('A', 'VN'), data: { level: 7, name: 8 } };
    const { body } = await thang.client.send([event]);
    expect(body).toHaveProperty('errorCount', 2);
    const text = await metrics();
    const refused = [...text.matchAll(/^thang_events_refused_total\{.*\} (\d+)$/gm)];
    expect(refused.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(1);
    expect(text).toMatch(
      /^thang_source_last_event_timestamp_seconds\{source="[^"]+",process="worker"\} 1\d{9}/m,
    );
    expect(text).toMatch(/^thang_problems_total\{code="events-refused",process="web"\} 1$/m);
  });

  it('learns on one address that the worker does not run, and that it was started again', async () => {
    const ready = async (): Promise<Response> => fetch(`${thang.base}/health/ready`);
    expect(await (await ready()).json()).toMatchObject({ checks: { worker: 'ok' } });
    process.kill(pidOfService('worker'), 'SIGKILL');
    await eventually(async () => {
      const answer = await ready();
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ code: 'not-ready', checks: { worker: 'failed' } });
    });
    await eventually(async () => expect((await ready()).status).toBe(200), { withinMs: 60_000 });
    expect(await metrics()).toMatch(/^thang_service_starts_total\{service="worker"\} 2$/m);
  });
});

/** Returns the names of the samples that a metric of this type has. */
function seriesOf(name: string, type: string | undefined): string[] {
  return type === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
}

/** Returns the process of a service that the running instance started. */
function pidOfService(name: string): number {
  const pid = readdirSync('/proc').find((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const parent = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${entry}/stat`, 'utf8'))?.[1];
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      return Number(parent) === thang.process.pid && command.includes(`programs/${name}.js`);
    } catch {
      return false;
    }
  });
  if (!pid) throw new Error(`No service ${name} runs.`);
  return Number(pid);
}

describe('A backup by thang backup', () => {
  it('is made under load, and after the loss of everything restores, verifies and rebuilds what was acknowledged', async () => {
    await thang.client.send([established('B', 'VN', { level: 'province' })]);
    let [acknowledged, sending] = [0, true];
    const load = (async () => {
      while (sending) {
        const { body } = await thang.client.send(services(20, 4, { unit: 'B' }));
        acknowledged = Number(body.position);
      }
    })();
    await eventually(() => expect(acknowledged).toBeGreaterThan(100));
    const before = acknowledged;
    const target = `${thang.directory}-backup`;
    const env = { THANG_DATA_DIR: thang.directory };
    const backup = await runCommand(env, ['backup', target]);
    expect(backup).toMatchObject({ code: 0, out: expect.stringMatching(/^Backed up to /) });
    sending = false;
    await load;
    await thang.process.stop();
    await rm(thang.directory, { recursive: true });

    const restored = await runCommand(env, ['restore', target]);
    expect(restored.err).toBe('');
    const position = Number(/ends at position (\d+)\./.exec(restored.out)?.[1]);
    expect(position).toBeGreaterThanOrEqual(before);
    await thang.restart();
    expect(await runCommand(env, ['verify'])).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Nothing was altered: ${position} events.`),
    });
    expect(await runCommand(env, ['rebuild'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was different before.'),
    });
    const doctor = await runCommand({ ...env, PORT: new URL(thang.base).port }, ['doctor']);
    expect(doctor.out).not.toContain('✗');
    expect(doctor.out).toMatch(/✓ running: .* is ready\./);
    await rm(target, { recursive: true });
  }, 180_000);
});
