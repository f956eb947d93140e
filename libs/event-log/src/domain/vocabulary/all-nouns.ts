import { activity } from './nouns/activity.js';
import { capability } from './nouns/capability.js';
import { consultation } from './nouns/consultation.js';
import { dataset } from './nouns/dataset.js';
import { deliveryModel } from './nouns/delivery-model.js';
import { document } from './nouns/document.js';
import { dossier } from './nouns/dossier.js';
import { feedback, petition } from './nouns/feedback.js';
import { governmentFunction } from './nouns/function.js';
import { meeting } from './nouns/meeting.js';
import { milestone } from './nouns/milestone.js';
import { operatingModel } from './nouns/operating-model.js';
import { orgUnit } from './nouns/org-unit.js';
import { outcome } from './nouns/outcome.js';
import { payment } from './nouns/payment.js';
import { process } from './nouns/process.js';
import { publishedIndex } from './nouns/published-index.js';
import { registry } from './nouns/registry.js';
import { retraction } from './nouns/retraction.js';
import { risk } from './nouns/risk.js';
import { service } from './nouns/service.js';
import { solution } from './nouns/solution.js';
import { system } from './nouns/system.js';
import { training } from './nouns/training.js';

/**
 * Every noun of the vocabulary, in the order in which it is published. A new noun is a file in `nouns` and a
 * line here. The library `maturity` does not compile until it defines the effect of the noun's events.
 */
export const allNouns = [
  service,
  process,
  dataset,
  deliveryModel,
  dossier,
  payment,
  document,
  meeting,
  feedback,
  petition,
  activity,
  outcome,
  capability,
  system,
  governmentFunction,
  operatingModel,
  registry,
  training,
  consultation,
  solution,
  risk,
  milestone,
  publishedIndex,
  orgUnit,
  retraction,
] as const;
