import { followTimeZone } from '../instance/follow-time-zone.js';
import { startInstance, type RunningInstance } from '../instance/running-instance.js';
import { createSetUpLink } from '../instance/set-up-link.js';
import { createSignInLink } from '../instance/sign-in-link.js';
import { Shutdown, StopRequested } from '../supervise/shutdown.js';
import type { EnvironmentChange } from '#config';

export interface StartOptions {
  /** Values for variables that the environment leaves unset. */
  environment?: EnvironmentChange;
  /** Work that ends before the address is printed. Its failure stops the instance. */
  prepare?: (instance: RunningInstance, signal: AbortSignal) => Promise<void>;
  /** Work that runs beside the instance until the signal aborts. Its failure stops the instance. */
  beside?: (instance: RunningInstance, signal: AbortSignal) => Promise<void>;
}

/** Runs everything until a signal or the loss of a part. Resolves with the exit code. */
export async function start({ environment = {}, prepare, beside }: StartOptions = {}): Promise<number> {
  const say = (sentence: string): void => console.log(sentence);
  const shutdown = new Shutdown(say);
  const aborter = new AbortController();
  let fail: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (fail = reject));
  try {
    const starting = startInstance({ environment, shutdown, say, onLost: fail });
    const instance = await Promise.race([starting, lost]);
    const prepared = prepare?.(instance, aborter.signal).then(() => true) ?? Promise.resolve(true);
    if (!(await Promise.race([prepared, lost, shutdown.signalled.then(() => false)]))) return 0;
    await introduce(instance);
    const following = followSetUp(instance, aborter.signal);
    const playing = beside?.(instance, aborter.signal);
    await Promise.race([
      shutdown.signalled,
      lost,
      failureOf(following),
      ...(playing ? [failureOf(playing)] : []),
    ]);
    return 0;
  } catch (error) {
    if (error instanceof StopRequested) return 0;
    throw error;
  } finally {
    aborter.abort();
    await shutdown.run();
  }
}

async function introduce(instance: RunningInstance): Promise<void> {
  const { publicUrl, adminKey, settings } = instance;
  console.log(`Thang is ready: ${publicUrl}`);
  if (settings.mode === 'normal') await offerSetUp(instance);
  if ('sentence' in adminKey) return console.log(adminKey.sentence);
  const link = await createSignInLink(instance, adminKey.id);
  console.log(`Sign in once, within ${link.minutes} minutes: ${link.url}`);
  console.log(`The administrator's API key lies in ${adminKey.path}`);
  console.log('Ctrl-C stops.');
}

/** The set-up page may choose the time zone, unless the environment names it. */
function followSetUp(instance: RunningInstance, signal: AbortSignal): Promise<void> {
  const { settings, services } = instance;
  if (settings.timeZoneGiven || settings.mode === 'demo') return Promise.resolve();
  return followTimeZone(instance, services, signal);
}

/** Prints the link to the set-up page until it has been used. The demo has made-up persons instead. */
async function offerSetUp(instance: RunningInstance): Promise<void> {
  const link = await createSetUpLink(instance);
  if (link) console.log(`Set up Thang in the browser, within ${link.hours} hours: ${link.url}`);
}

/** Rejects when the work fails and otherwise never settles, so that only a failure ends the instance. */
function failureOf(work: Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    work.catch(reject);
  });
}
