import { runHttpService } from '#config';
import { recorderFeatures } from './features.js';

await runHttpService('recorder', recorderFeatures);
