import { sign, type Phrases } from './phrases.js';

const noStage = 'no stage yet';

export const englishPhrases: Phrases = {
  stage: (level, name) => `stage ${level} (${name})`,
  band: (level, name) => `band ${level} (${name})`,
  gate: (level, name) => `gate ${level} (${name})`,
  openGates: (howMany) => howMany,
  advanced: (unit, to) => `${unit} reached ${to}`,
  regressed: (unit, from, to) =>
    to ? `${unit} fell to ${to}` : `${unit} no longer holds ${from ?? 'its stage'}`,
  approaching: (unit, next) => `${unit} is close to ${next}`,
  kpiMoved: (unit, kpi, value) => `${unit}: ${kpi} is now ${value}`,
  baseline: (unit, to) => `${unit} assessed for the first time: ${to ?? noStage}`,
  restated: (unit, to) => `${unit} restated: ${to ?? noStage}`,
  acknowledged: (title) => `Acknowledged: ${title}`,
  acknowledgedBy: (name) => `Acknowledged by ${name}.`,
  resolved: (title) => `No longer the case: ${title}`,
  resolvedBecause: {
    reached: 'That stage has been reached.',
    'fell-back': 'The KPIs have moved away from the thresholds.',
    changed: 'The organisation has moved on since.',
  },
  replaced: 'A newer alert takes its place.',
  withdrawn: (title) => `Withdrawn: ${title}`,
  withdrawnBecause: (reason) =>
    `It rested on a record that no longer counts${reason === null ? '' : `: ${reason}`}.`,
  ladder: (framework, track, from, to, day) =>
    `${framework}, ${track}: ${from === to ? (to ?? noStage) : `from ${from ?? 'below stage 1'} to ${to ?? 'below stage 1'}`}, as of ${day}.`,
  wayTo: (next, share) => `${share} of the way to ${next}.`,
  notMeasured: 'no data yet',
  evidence: 'Evidence',
  missing: (next) => `Still missing for ${next}`,
  threshold: (direction, threshold) => `threshold: ${sign(direction)} ${threshold}`,
  exitThreshold: (direction, threshold) => `held while ${sign(direction)} ${threshold}`,
  needs: (direction, threshold) => `needs ${sign(direction)} ${threshold}`,
  moreWork: (count, unitOfWork) => `${count} more ${unitOfWork}`,
  arrival: (next, day) => `Expected to reach ${next} on ${day} at the present pace.`,
};
