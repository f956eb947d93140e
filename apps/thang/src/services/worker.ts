import { installation } from '#config/installation';
import { runBackgroundService } from '#runtime';
import { notifierFeatures } from '../../../notifier/src/features.js';
import { projectorFeatures } from '../../../projector/src/features.js';

/** The process that projects and notifies. It must not share its event loop with recording. */
await runBackgroundService('worker', installation, async (settings) => [
  ...(await projectorFeatures(settings)),
  ...(await notifierFeatures(settings)),
]);
