import { installation } from '#config/installation';
import { runHttpService } from '#runtime';
import { dashboardFeatures } from './features.js';

await runHttpService('dashboard', installation, dashboardFeatures);
