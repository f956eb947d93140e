import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { NudgeConsumer, Nudges, topics } from '#queue';
import { counter, gauge, labelledGauge } from '#web';

export class BuildInfo {
  constructor(readonly version: string) {}
}

const TOPICS = topics.map((topic) => ({ topic }));

/** The Prometheus metrics that every process has: its build, its connections and its part of the queue. */
@Injectable()
export class RuntimeMetrics {
  constructor(build: BuildInfo, database: Database, nudges: Nudges, consumer: NudgeConsumer) {
    labelledGauge('thang_build_info', 'The version that runs; always 1.', ['version', 'node'], (self) =>
      Promise.resolve(self.set({ version: build.version, node: process.version }, 1)),
    );
    labelledGauge(
      'thang_database_connections',
      'Connections of the pool, by state: in use, idle, and at most (max).',
      ['state'],
      (self) => {
        const { used, idle, max } = database.poolUse();
        self.set({ state: 'used' }, used);
        self.set({ state: 'idle' }, idle);
        self.set({ state: 'max' }, max);
        return Promise.resolve();
      },
    );
    gauge('thang_database_waiting', 'Queries that wait for a connection of the pool.', () =>
      Promise.resolve(database.poolUse().waiting),
    );
    const lost = counter(
      'thang_nudge_failures_total',
      'Nudges that did not reach the queue. The sweep does their work later.',
      ['topic'],
      TOPICS,
    );
    nudges.onFailure((topic) => lost.inc({ topic }));
    const failed = counter(
      'thang_run_failures_total',
      'Runs of a background job that failed. The next sweep tries again.',
      ['topic'],
      TOPICS,
    );
    consumer.onFailure((topic) => failed.inc({ topic }));
  }
}
