import type { ChannelDefinition } from '../channel-definition.js';
import { pageForm } from './form.js';

/**
 * Defines the channel of the page. A message counts as delivered once it is written: the page reads the
 * journal.
 */
export const pageDefinition: ChannelDefinition = {
  form: pageForm,
  attemptsAtOnce: 0,
  problemsOf: () => [],
  networkProblemOf: () => Promise.resolve(null),
  normalize: (target) => target,
  destinationOf: () => pageForm.kind,
  open: () => null,
};
