import { activity } from './activity.js';
import { capability } from './capability.js';
import { consultation } from './consultation.js';
import { dataset } from './dataset.js';
import { deliveryModel } from './delivery-model.js';
import { document } from './document.js';
import { dossier } from './dossier.js';
import { feedback, petition } from './feedback.js';
import { governmentFunction } from './function.js';
import { meeting } from './meeting.js';
import { milestone } from './milestone.js';
import { operatingModel } from './operating-model.js';
import { orgUnit } from './org-unit.js';
import { outcome } from './outcome.js';
import { payment } from './payment.js';
import { process } from './process.js';
import { publishedIndex } from './published-index.js';
import { registry } from './registry.js';
import { retraction } from './retraction.js';
import { risk } from './risk.js';
import { service } from './service.js';
import { solution } from './solution.js';
import { system } from './system.js';
import { training } from './training.js';

/** Every noun of the vocabulary. A new one is a file of its own and a line here. */
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
