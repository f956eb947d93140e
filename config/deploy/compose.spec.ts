import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../project-path.js';
import { settingDefinitions } from '../settings.js';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: object;
  build?: { dockerfile: string };
}

const text = readFileSync(projectPath('docker-compose.yml'), 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const ours = ['recorder', 'projector', 'notifier', 'dashboard'];

describe('docker-compose.yml', () => {
  it('runs each service as a process of its own, beside PostgreSQL and Redis', () => {
    expect(Object.keys(services).sort()).toEqual([...ours, 'gateway', 'postgres', 'redis'].sort());
    for (const name of ours) {
      expect(services[name]?.command).toEqual([`dist/programs/${name}.js`]);
      expect(existsSync(projectPath(`apps/${name}/src/main.ts`))).toBe(true);
      expect(existsSync(projectPath(services[name]?.build?.dockerfile ?? 'missing'))).toBe(true);
    }
  });

  it('sets only variables that Thang reads', () => {
    const known = new Set<string>(Object.values(settingDefinitions).map(({ variable }) => variable));
    for (const name of ours) {
      const unknown = Object.keys(services[name]?.environment ?? {}).filter(
        (variable) => !known.has(variable),
      );
      expect(unknown).toEqual([]);
    }
  });

  it('passes on every setting that does not belong to the container itself', () => {
    const ofContainer = ['PORT', 'HOST', 'THANG_DATA_DIR', 'THANG_MIN_FREE_MB', 'THANG_MODE', 'THANG_CLOCK'];
    const wanted = Object.values(settingDefinitions)
      .map(({ variable }) => variable as string)
      .filter((variable) => !ofContainer.includes(variable));
    for (const name of ours)
      expect(Object.keys(services[name]?.environment ?? {}).sort()).toEqual([...wanted].sort());
  });

  it('limits memory, processors and log files of every service, and lets none write to its image', () => {
    for (const service of Object.values(services)) {
      expect(service).toHaveProperty('deploy.resources.limits.memory');
      expect(service).toHaveProperty('deploy.resources.limits.cpus');
      expect(service).toMatchObject({ read_only: true, logging: { options: { 'max-size': '10m' } } });
    }
  });

  it('has no default password, and reports a missing one by name', () => {
    const uses = [...text.matchAll(/\$\{(\w*PASSWORD)([^}]*)\}/g)];
    expect(uses.length).toBeGreaterThan(2);
    for (const [, name, rest] of uses) expect(rest).toBe(`:?set ${name} in .env`);
  });

  it('leaves compression to the services: the gateway passes Accept-Encoding on and compresses nothing', () => {
    const gateway = readFileSync(projectPath('config/deploy/gateway.conf'), 'utf8');
    expect(gateway).toMatch(/^ {2}gzip off;$/m);
    expect(gateway).not.toMatch(/proxy_set_header\s+Accept-Encoding/i);
    expect(gateway).not.toMatch(/proxy_hide_header\s+(Content-Encoding|Vary|ETag)/i);
  });

  it('defines a health check for every service', () => {
    const dockerfile = readFileSync(projectPath('config/deploy/Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).toMatch(/^USER node$/m);
    for (const name of ['gateway', 'postgres', 'redis'])
      expect(services[name]).toHaveProperty('healthcheck.test');
  });
});
