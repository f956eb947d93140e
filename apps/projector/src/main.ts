import { runHttpService } from '#config';
import { projectorFeatures } from './features.js';

await runHttpService('projector', projectorFeatures);
