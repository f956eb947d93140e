import { formatClock, processSettings } from '#config';
import { DemoClock } from '../demo/demo-clock.js';
import { Demo } from '../demo/demo.js';
import { start } from './start.js';

/** Runs `start` in a data directory of its own, with the samples and a simulated date. */
export function demo(): Promise<number> {
  const defaults = { THANG_DATA_DIR: './.thang-demo', THANG_MODE: 'demo', THANG_SETTLING: '2' };
  const { dataDirectory, timeZone } = processSettings(defaults);
  const clock = DemoClock.resume(dataDirectory, timeZone);
  const played = new Demo(clock);
  return start({
    environment: { ...defaults, THANG_CLOCK: formatClock(clock.settings) },
    prepare: (instance, signal) => played.load(instance, signal),
    beside: (instance, signal) => played.play(instance, signal),
  });
}
