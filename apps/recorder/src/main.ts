import { installation } from '#config/installation';
import { runHttpService } from '#runtime';
import { recorderFeatures } from './features.js';

await runHttpService('recorder', installation, recorderFeatures);
