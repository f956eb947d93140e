import { processEnvironment, projectPath, type EnvironmentChange, type Settings } from '#config';
import { createLogSink } from '../supervise/service-log.js';
import type { Step } from '../supervise/shutdown.js';
import { ServiceHub } from '../supervise/service-hub.js';
import { SupervisedService } from '../supervise/supervised-service.js';

/** The two services of an instance. They can be started again in another time zone. */
export class InstanceServices implements Step {
  private running: SupervisedService[] = [];
  private port: string;
  private readonly hub = new ServiceHub();
  private readonly onLine: (service: string, line: string) => void;

  constructor(
    private readonly settings: Settings,
    private readonly defaults: EnvironmentChange,
    private readonly say: (sentence: string) => void,
  ) {
    this.port = String(settings.port);
    this.onLine = createLogSink(settings.dataDirectory, process.stderr);
  }

  /** Returns the address of the web service. Started again, it listens where it did before. */
  async start(): Promise<string> {
    const environment = processEnvironment(this.defaults, {
      DATABASE_URL: this.settings.databaseUrl ?? '',
      THANG_MIGRATE: 'no',
      PORT: this.port,
    });
    const { onLine, say, hub } = this;
    this.running = ['worker', 'web'].map((name) => {
      const program = projectPath(`dist/programs/${name}.js`);
      return new SupervisedService({ name, program, environment, onLine, onNotice: say, hub });
    });
    const [, url] = await Promise.all(this.running.map((service) => service.start()));
    if (!url) throw new Error('The web service does not say where it listens.');
    this.port = new URL(url).port;
    return url;
  }

  /** Stops the web service first, so that nothing is recorded that the worker would not see. */
  async stop(): Promise<void> {
    for (const service of [...this.running].reverse()) await service.stop();
  }

  kill(): void {
    for (const service of this.running) service.kill();
  }
}
