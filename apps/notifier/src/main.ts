import { runHttpService } from '#config';
import { notifierFeatures } from './features.js';

await runHttpService('notifier', notifierFeatures);
