import { runHttpService } from '#config';
import { dashboardFeatures } from './features.js';

await runHttpService('dashboard', dashboardFeatures);
