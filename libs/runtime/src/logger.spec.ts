import { spawnSync } from 'node:child_process';

/**
 * Returns the log lines that the script prints. It runs in a process of its own, because the logger writes to
 * the file descriptor itself.
 */
function printed(script: string, level = 'info'): Record<string, unknown>[] {
  const program = `import { JsonLogger } from './dist/libs/runtime/src/logger.js'; const log = JsonLogger.create('recorder', '${level}'); ${script}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('JsonLogger', () => {
  it('writes a line of JSON per message, with service and context', () => {
    expect(printed(`log.log('Started.', 'Main'); log.warn({ msg: 'Slow.', ms: 12 }, 'Pool');`)).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        service: 'recorder',
        pid: expect.any(Number),
        context: 'Main',
        msg: 'Started.',
      },
      {
        level: 'warn',
        time: expect.any(String),
        service: 'recorder',
        pid: expect.any(Number),
        context: 'Pool',
        ms: 12,
        msg: 'Slow.',
      },
    ]);
  });

  it('logs the stack of an error in each form in which Nest passes it', () => {
    const [given, thrown] = printed(
      `log.error('No.', 'Error: No.\\n at x', 'Main'); log.error(new Error('Gone.'), 'Main');`,
    );
    expect(given).toMatchObject({ level: 'error', msg: 'No.', stack: 'Error: No.\n at x', context: 'Main' });
    expect(thrown).toMatchObject({
      level: 'error',
      msg: 'Gone.',
      stack: expect.stringContaining('Error: Gone.'),
      context: 'Main',
    });
  });

  it('hides secrets that a library logs', () => {
    const [line] = printed(
      `log.warn({ msg: 'Refused.', password: 's3cr3t', headers: { authorization: 's3cr3t', cookie: 's3cr3t' } }, 'Web');`,
    );
    expect(JSON.stringify(line)).not.toContain('s3cr3t');
  });

  it('logs nothing below its level, and no line for each route that Nest maps', () => {
    expect(printed(`log.debug('x', 'Main'); log.log('Mapped {/a, GET} route', 'RouterExplorer');`)).toEqual(
      [],
    );
    expect(printed(`log.log('x', 'Main');`, 'warn')).toEqual([]);
  });
});
