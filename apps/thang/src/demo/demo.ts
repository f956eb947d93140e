import { setTimeout as pause } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { EventSender, inBatches } from '#client';
import type { RunningInstance } from '../instance/running-instance.js';
import { loadSamples } from '../samples/load-samples.js';
import type { SampleEvent } from '../samples/sample-event.js';
import { DemoApi } from './demo-api.js';
import type { DemoClock } from './demo-clock.js';

const LOOK_EVERY_MS = 250;

/**
 * Loads the history of the samples, then plays the live part as the simulated time reaches each fact. All
 * events go through the HTTP API and are idempotent, so the demo starts again from the beginning after a
 * kill.
 */
export class Demo {
  private live: readonly SampleEvent[] = [];

  constructor(private readonly clock: DemoClock) {}

  /** Resolves when reads hold the whole history, so that the page opens on a full overview. */
  async load(instance: RunningInstance, signal: AbortSignal): Promise<void> {
    const { url, key } = addressOf(instance);
    this.clock.keepSaving(signal);
    const samples = loadSamples(this.clock.liveFrom);
    const events = samples.flatMap((sample) => sample.events);
    this.live = events.filter((event) => !isHistory(event));
    console.log('Loading the samples. The address follows when the page can show all of them.');
    const position = await loadHistory(new EventSender(url, key), events.filter(isHistory), signal);
    const api = new DemoApi({ url, key });
    for (const { root } of samples) {
      // The administrator is notified on the page, and the live part begins after the history is projected
      // completely.
      await api.subscribePage(root);
      await api.projected(root, position, signal);
    }
  }

  async play(instance: RunningInstance, signal: AbortSignal): Promise<void> {
    const { url, key } = addressOf(instance);
    console.log('The samples are loaded; the year from October 2026 now plays live.');
    await playLive(new EventSender(url, key), this.live, this.clock, signal);
    console.log('The year is over; from here on the clock runs at real speed.');
  }
}

function addressOf({ url, adminKey }: RunningInstance): { url: string; key: string } {
  if ('sentence' in adminKey)
    throw new Error(
      `The demo needs the administrator's key. Choose another THANG_DATA_DIR. ${adminKey.sentence}`,
    );
  return { url, key: adminKey.text };
}
function isHistory({ backfill }: SampleEvent): boolean {
  return backfill === true;
}

/** Returns the log position of the last event. */
async function loadHistory(
  sender: EventSender,
  history: readonly SampleEvent[],
  signal: AbortSignal,
): Promise<string> {
  const bar = new SingleBar({
    format: 'Loading the samples [{bar}] {value}/{total} events',
    clearOnComplete: true,
    stream: process.stderr,
  });
  let last = '0';
  bar.start(history.length, 0);
  try {
    for await (const batch of inBatches(texts(history))) {
      last = await sendAll(sender, batch, signal);
      bar.increment(batch.length);
    }
  } finally {
    bar.stop();
  }
  return last;
}

async function playLive(
  sender: EventSender,
  live: readonly SampleEvent[],
  { clock }: DemoClock,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...live].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  while (waiting.length > 0) {
    const now = clock.now();
    const next = waiting.findIndex(({ time }) => Date.parse(time) > now);
    const due = waiting.splice(0, next === -1 ? waiting.length : next);
    for await (const batch of inBatches(texts(due))) await sendAll(sender, batch, signal);
    await pause(LOOK_EVERY_MS, undefined, { signal });
  }
}

/**
 * Returns the highest log position of the events. A refused sample is a defect of this installation and fails
 * the demo.
 */
async function sendAll(
  sender: EventSender,
  batch: readonly { text: string }[],
  signal: AbortSignal,
): Promise<string> {
  const { rejections, position } = await sender.send(
    batch.map(({ text }) => text),
    { signal },
  );
  const [first] = rejections;
  if (first)
    throw new Error(
      `The recorder refused a sample event at ${first.pointer}: ${first.detail}\n${batch[first.index]?.text ?? ''}`,
    );
  return position;
}

function texts(events: readonly SampleEvent[]): { text: string }[] {
  return events.map((event) => ({ text: JSON.stringify(event) }));
}
