export { FACTS_FOR_USUAL_GAP, silencesOf, type HeardDay, type Silence } from './silences-of.js';
export {
  FactsBySender,
  FactsBySource,
  senderOf,
  senderText,
  showsLife,
  SourceFacts,
  sourceKeyText,
  type CountedSource,
  type HeardSource,
  type SourceChanges,
  type SourceKey,
  type SourceMonth,
} from './source-facts.js';
export { SilentOrgUnits, type NumberedSets, type SilentSets } from './silent-org-units.js';
