import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processEnvironment } from '#config';
import { eventually } from '../../../../test/support/eventually.js';
import { ServiceStartError } from './service-start-error.js';
import { SupervisedService } from './supervised-service.js';

let directory: string;
const running: SupervisedService[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-supervise-'));
});
afterEach(() => {
  running.splice(0).forEach((service) => service.kill());
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Supervised {
  service: SupervisedService;
  lines: string[];
  notices: string[];
}

/** Supervises a service whose whole program is the script. */
function supervise(name: string, script: string): Supervised {
  const file = join(directory, `${name}.mjs`);
  writeFileSync(file, script);
  const [lines, notices]: [string[], string[]] = [[], []];
  const service = new SupervisedService({
    name,
    program: file,
    environment: processEnvironment(),
    onLine: (_, line) => lines.push(line),
    onNotice: (notice) => notices.push(notice),
  });
  running.push(service);
  return { service, lines, notices };
}

const RUNS = `
  process.on('SIGTERM', () => { console.log('drained'); process.exit(0); });
  setInterval(() => undefined, 1000);
  console.log('pid ' + process.pid);
  process.send({ started: 'x', url: 'http://127.0.0.1:1' });`;

const pidsIn = (lines: string[]): number[] =>
  lines.filter((line) => line.startsWith('pid ')).map((line) => Number(line.slice(4)));

describe('SupervisedService', () => {
  it('returns the address of the running service, and drains it when stopped', async () => {
    const { service, lines } = supervise('runs', RUNS);
    expect(await service.start()).toBe('http://127.0.0.1:1');
    await service.stop();
    expect(lines.at(-1)).toBe('drained');
  });

  it('starts a killed service again', async () => {
    const { service, lines, notices } = supervise('killed', RUNS);
    await service.start();
    await eventually(() => expect(pidsIn(lines)).toHaveLength(1));
    process.kill(pidsIn(lines)[0]!, 'SIGKILL');
    await eventually(() => expect(pidsIn(lines)).toHaveLength(2));
    expect(notices).toEqual(['killed ended (killed); starting it again.']);
    await service.stop();
    expect(lines.at(-1)).toBe('drained');
  });

  it('does not restart a service that is being stopped', async () => {
    const { service, lines } = supervise('stopped', RUNS);
    await service.start();
    await eventually(() => expect(pidsIn(lines)).toHaveLength(1));
    process.kill(pidsIn(lines)[0]!, 'SIGKILL');
    await service.stop();
    expect(pidsIn(lines)).toHaveLength(1);
  });

  it('fails the start with the last lines of a service that ends before it runs', async () => {
    const { service } = supervise('broken', `console.error('THANG_X must be y.'); process.exit(78);`);
    const failure: unknown = await service.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ServiceStartError);
    expect(failure).toMatchObject({ message: 'THANG_X must be y.', end: { code: 78 } });
  });

  it('waits without limit for a database that is away or has no space, and says so once', async () => {
    const marker = join(directory, 'tries');
    const script = `
      import { appendFileSync, readFileSync } from 'node:fs';
      appendFileSync(${JSON.stringify(marker)}, 'x');
      if (readFileSync(${JSON.stringify(marker)}, 'utf8').length < 3) process.exit(69);
      ${RUNS}`;
    const { service, notices } = supervise('away', script);
    expect(await service.start()).toBe('http://127.0.0.1:1');
    expect(notices).toEqual(['away waits for the database.']);
  });

  it('waits for a port that a draining predecessor still holds', async () => {
    const marker = join(directory, 'second-time');
    const script = `
      import { existsSync, writeFileSync } from 'node:fs';
      if (!existsSync(${JSON.stringify(marker)})) { writeFileSync(${JSON.stringify(marker)}, ''); process.exit(75); }
      ${RUNS}`;
    const { service, lines } = supervise('port', script);
    expect(await service.start()).toBe('http://127.0.0.1:1');
    await eventually(() => expect(pidsIn(lines)).toHaveLength(1));
  });
});
