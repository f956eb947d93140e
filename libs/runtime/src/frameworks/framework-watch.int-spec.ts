import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { Logger } from '@nestjs/common';
import type { Assessor } from '#assessments';
import { type AnnouncementData } from '#assessments';
import { FrameworkFiles, FrameworkSet } from '#maturity';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { serviceDigitized, services } from '../../../../test/support/service-event-factory.js';
import { criterionYaml, frameworkYaml, trackYaml } from '../../../../test/support/framework-factory.js';
import { FrameworkWatch } from './framework-watch.js';

describe('FrameworkWatch', () => {
  let directory: string;
  let rig: AssessedLog;
  let set: FrameworkSet;
  let watch: FrameworkWatch;
  let assessor: Assessor;
  const error = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const log = vi.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'thang-watch-'));
    rig = await AssessedLog.create([], '2025-07-01T12:00:00+07:00');
    set = new FrameworkSet([]);
    watch = new FrameworkWatch(set, new FrameworkFiles([directory]), () => Promise.resolve());
    assessor = rig.assessorOf(set);
    await enterAt(50);
    await assessor.register();
    error.mockClear();
    log.mockClear();
  });

  afterEach(async () => {
    await rig.drop();
    await rm(directory, { recursive: true });
  });
  afterAll(() => vi.restoreAllMocks());

  /** Writes the file and looks twice: a change is taken over once two looks in a row find the same files. */
  async function write(text: string): Promise<void> {
    await writeFile(join(directory, 'ladder.yaml'), text);
    await watch.look();
    await watch.look();
  }

  const enterAt = (enter: number): Promise<void> =>
    write(
      JSON.stringify(
        frameworkYaml({
          appliesTo: { levels: ['other'] },
          tracks: [trackYaml([[criterionYaml({ enter, exit: 10 })]])],
        }),
      ),
    );

  /** Assesses, and returns the levels that journal entries after this position announce. */
  async function concludedSince(position: number): Promise<(number | null)[]> {
    await assessor.catchUp();
    const entries = await rig.journal.after(rig.log.database, position, 100);
    return entries.map(({ data }) => (data as AnnouncementData).to?.level ?? null);
  }
  const head = (): Promise<number> => rig.journal.head(rig.log.database);

  it('takes over changed files, so that all org units are assessed by the new frameworks once', async () => {
    await rig.log.record(established('A'), ...services(10, 4));
    expect(await concludedSince(0)).toEqual([null]);
    const before = await head();
    await enterAt(40);
    expect(await concludedSince(before)).toEqual([1]);
    expect(log.mock.calls.flat().join('\n')).toContain('In use now: test-ladder 1.');
    await watch.look();
    expect(await concludedSince(await head())).toEqual([]);
  });

  it('keeps the frameworks while a file is broken, and logs each problem once', async () => {
    await rig.log.record(established('A'), ...services(10, 4));
    await concludedSince(0);
    const before = await head();
    await write('id: [');
    await watch.look();
    expect(set.problems).toMatchObject([
      { file: join(directory, 'ladder.yaml'), line: 1, rule: 'yaml-syntax' },
    ]);
    expect(error.mock.calls.flat().join('\n')).toContain('ladder.yaml:1 breaks yaml-syntax');
    expect(error).toHaveBeenCalledTimes(1);
    await writeFile(join(directory, 'another.yaml'), 'id: [');
    await watch.look();
    await watch.look();
    expect(set.problems).toHaveLength(2);
    expect(error).toHaveBeenCalledTimes(2);
    await rig.log.record(serviceDigitized(5));
    expect(await concludedSince(before)).toEqual([1]);
  });

  it('causes no new assessment when a broken file is restored', async () => {
    await rig.log.record(established('A'), ...services(10, 4));
    await concludedSince(0);
    const before = await head();
    await write('id: [');
    await enterAt(50);
    expect(set.problems).toEqual([]);
    expect(await concludedSince(before)).toEqual([]);
    expect(log).not.toHaveBeenCalled();
  });
});
