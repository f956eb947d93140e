import { Counter, Gauge, Histogram, register } from 'prom-client';

/** The registry is the process's: a second service in it, as in tests, goes on with the same figures. */
export function counter(name: string, help: string, labelNames: string[] = []): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames });
}

/** As `counter`. */
export function histogram(name: string, help: string, buckets: number[]): Histogram {
  const known = register.getSingleMetric(name);
  return known instanceof Histogram ? known : new Histogram({ name, help, buckets });
}

/**
 * Read when it is scraped; without a value when reading fails. A new gauge takes the place of the one before,
 * whose database is gone.
 */
export function gauge(name: string, help: string, read: () => Promise<number>): void {
  labelledGauge(name, help, [], async (self) => self.set(await read()));
}

/** As `gauge`, with several values: `read` sets all of them. */
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
