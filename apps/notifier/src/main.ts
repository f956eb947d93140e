import { installation } from '#config/installation';
import { runHttpService } from '#runtime';
import { notifierFeatures } from './features.js';

await runHttpService('notifier', installation, notifierFeatures);
