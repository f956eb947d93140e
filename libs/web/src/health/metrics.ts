import { Counter, Gauge, Histogram, register } from 'prom-client';

/**
 * Returns the counter of this name, or a new one. The registry belongs to the process: a second service in
 * the same process, as in tests, continues the same counter.
 *
 * @param series the labels whose values are known beforehand. Their series begin at zero, so that Prometheus
 * sees the first increment.
 */
export function counter(
  name: string,
  help: string,
  labelNames: string[] = [],
  series: readonly Record<string, string>[] = [],
): Counter {
  const known = register.getSingleMetric(name);
  const self = known instanceof Counter ? known : new Counter({ name, help, labelNames });
  for (const labels of series) self.inc(labels, 0);
  return self;
}

/** Returns the histogram of this name, or a new one, as `counter` does. */
export function histogram(name: string, help: string, buckets: number[]): Histogram {
  const known = register.getSingleMetric(name);
  return known instanceof Histogram ? known : new Histogram({ name, help, buckets });
}

/**
 * Adds a gauge that is read at each scrape; it has no value when reading fails. Replaces an earlier gauge of
 * the same name, whose database may be closed.
 */
export function gauge(name: string, help: string, read: () => Promise<number>): void {
  labelledGauge(name, help, [], async (self) => self.set(await read()));
}

/** Adds a gauge with several values, all of which `read` sets. */
export function labelledGauge(
  name: string,
  help: string,
  labelNames: string[],
  read: (self: Gauge) => Promise<void>,
): void {
  register.removeSingleMetric(name);
  const self: Gauge = new Gauge({
    name,
    help,
    labelNames,
    collect: () => read(self).catch(() => self.reset()),
  });
}
