import { installation } from '#config/installation';
import { runHttpService } from '#runtime';
import { dashboardFeatures } from '../../../dashboard/src/features.js';
import { recorderFeatures } from '../../../recorder/src/features.js';

/** The process behind PORT: the recording API, the reading API and the page. */
await runHttpService('web', installation, async (settings) => [
  ...(await recorderFeatures(settings)),
  // Keep the dashboard last: its page answers every path that no other route answers.
  ...(await dashboardFeatures(settings)),
]);
