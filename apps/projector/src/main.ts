import { installation } from '#config/installation';
import { runHttpService } from '#runtime';
import { projectorFeatures } from './features.js';

await runHttpService('projector', installation, projectorFeatures);
