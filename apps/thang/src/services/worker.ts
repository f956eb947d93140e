import { runBackgroundService } from '#config';

/** The process that projects and notifies: recording must not share its event loop. */
await runBackgroundService('worker', () => []);
