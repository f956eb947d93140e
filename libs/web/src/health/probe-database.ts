import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';

/**
 * A connection of their own for the health checks. A process whose connections are all busy is loaded, not
 * broken: a probe that waited behind its work would take it out of service when it is needed most.
 */
@Injectable()
export class ProbeDatabase extends Database implements OnApplicationShutdown {
  constructor(database: Database) {
    const { options } = database;
    const name = `${options.applicationName ?? 'thang'} health`;
    super({ ...options, directUrl: null, readUrl: null, poolSize: 1, applicationName: name });
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}
