import { measurePeers } from './peers.js';
import { startBench, type Bench } from './product.js';
import { report, type Finding } from './report.js';
import { measureEndToEnd } from './scenarios/end-to-end.js';
import { measureForm } from './scenarios/form.js';
import { measureImporting } from './scenarios/importing.js';
import { measureLag } from './scenarios/lag.js';
import { measureLiveLikeLog } from './scenarios/live-like-log.js';
import { measureOverload } from './scenarios/overload.js';
import { measurePage } from './scenarios/page-load.js';
import { measureRecording } from './scenarios/recording.js';
import { measureSignIn } from './scenarios/sign-in.js';
import { measureSpreadLog } from './scenarios/spread-log.js';
import { measureWebhookLatency } from './scenarios/webhook-latency.js';

const SCENARIOS = [
  'hand-made',
  'peers',
  'recording',
  'end-to-end',
  'lag',
  'webhook',
  'overload',
  'sign-in',
  'live-like',
  'spread',
  'imports',
  'page',
  'form',
] as const;
type Scenario = (typeof SCENARIOS)[number];

/** Runs `npm run bench [-- recording lag …]`: all scenarios, or those named. Prints a Markdown table. */
const named = process.argv
  .slice(2)
  .filter((argument): argument is Scenario => SCENARIOS.includes(argument as Scenario));
const wanted = new Set<Scenario>(named.length > 0 ? named : SCENARIOS);

const bench = await startBench();
try {
  process.stdout.write(`${report(await measure(bench))}\n`);
} finally {
  await bench.close();
}

async function measure(on: Bench): Promise<Finding[]> {
  const events = Number(process.env.THANG_BENCH_EVENTS ?? 1_000_000);
  const directory = process.env.THANG_BENCH_PEERS ?? '../shared/bench';
  const handMade = wanted.has('hand-made') ? await measurePeers(on, directory, ['handmade']) : [];
  const others = wanted.has('peers')
    ? await measurePeers(on, directory, ['emmett', 'castore', 'message-db'])
    : [];
  const peers = [...handMade, ...others];
  const fastest = Math.max(
    ...handMade.filter(({ name }) => name.includes('1 event')).map(({ rate }) => rate),
  );
  return [
    ...peers.map(({ name, rate }): Finding => ({ what: `peer: ${name}`, figure: rate, unit: 'events/s' })),
    ...(wanted.has('recording') ? await measureRecording(on) : []),
    ...(wanted.has('end-to-end') ? await measureEndToEnd(on, fastest > 0 ? fastest : undefined) : []),
    ...(wanted.has('lag') ? await measureLag(on) : []),
    ...(wanted.has('webhook') ? await measureWebhookLatency(on) : []),
    ...(wanted.has('overload') ? await measureOverload(on) : []),
    ...(wanted.has('sign-in') ? await measureSignIn(on) : []),
    ...(wanted.has('live-like') ? await measureLiveLikeLog(on, events) : []),
    ...(wanted.has('spread') ? await measureSpreadLog(on, events) : []),
    ...(wanted.has('imports') ? await measureImporting(on, events) : []),
    ...(wanted.has('page') ? await measurePage(on) : []),
    ...(wanted.has('form') ? await measureForm() : []),
  ];
}
