import { processSettings, type Settings } from '#config';
import { SettingsError } from '#kernel';
import { failed, messageOf, ok, type Finding } from '../doctor/examination.js';
import {
  checkAdminKey,
  checkDirectory,
  checkNode,
  checkPort,
  checkRunning,
} from '../doctor/machine-checks.js';
import { checkDatabase, checkRedis } from '../doctor/server-checks.js';
import { print } from '../output/print.js';

/** Checks what Thang needs, and changes nothing. Returns 1 when a check failed. */
export async function doctor(): Promise<number> {
  const findings = await examine();
  print({ findings }, () => findings.flatMap(linesOf));
  return findings.some(({ result }) => result === 'failed') ? 1 : 0;
}

async function examine(): Promise<Finding[]> {
  let settings: Settings;
  try {
    settings = processSettings();
  } catch (error) {
    const advice = 'Correct the environment; the README lists all settings. The other checks need them.';
    const text = error instanceof SettingsError ? error.message.replaceAll('\n', ' ') : messageOf(error);
    return [checkNode(), failed('settings', text, advice)];
  }
  const checked = await Promise.all([
    checkDatabase(settings),
    checkRedis(settings),
    checkPort(settings),
    checkRunning(settings),
  ]);
  return [
    checkNode(),
    ok('settings', 'Every setting keeps its rule.'),
    ...checkDirectory(settings),
    ...checked.flat(),
    checkAdminKey(settings),
  ];
}

const SIGNS = { ok: '✓', warning: '!', failed: '✗' } as const;

function linesOf({ check, result, finding, advice }: Finding): string[] {
  const line = `${SIGNS[result]} ${check}: ${finding}`;
  return advice === '' ? [line] : [line, `    ${advice}`];
}
