import { installation } from '#config/installation';
import { runHttpService } from '#runtime';
import { dashboardFeatures } from '../../../dashboard/src/features.js';
import { recorderFeatures } from '../../../recorder/src/features.js';

/** The process behind PORT: the API that records, the API that reads, and the page. */
await runHttpService('web', installation, async (settings) => [
  ...(await recorderFeatures(settings)),
  // Last: its page answers every path that nothing else does.
  ...(await dashboardFeatures(settings)),
]);
