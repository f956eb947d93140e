import { sign, type Advice, type Phrases } from './phrases.js';

const noStage = 'no stage yet';
const below = 'below 1';

export const englishPhrases: Phrases = {
  stage: (level, name) => `stage ${level} (${name})`,
  band: (level, name) => `band ${level} (${name})`,
  gate: (level, name) => `gate ${level} (${name})`,
  openGates: (howMany) => howMany,
  stageChange: (from, to) => `stage ${from || below} → ${to || below}`,
  bandChange: (from, to) => `band ${from || below} → ${to || below}`,
  gateChange: { opened: 'shut → open', closed: 'open → shut' },
  itemChange: { attested: 'not yet → in place', revoked: 'in place → not' },
  approachingChange: (share) => `close, ${share} of the way`,
  milestones: {
    planned: 'new milestone',
    due: 'due',
    late: 'overdue',
    reached: 'reached',
    cancelled: 'cancelled',
  },

  checkChange: { fired: 'to be checked', cleared: 'passes again' },
  findings: (count, source) => (source ? `${count} events of ${source}` : `${count} findings`),
  sourceChange: {
    silent: (heard) => `no facts since ${heard}`,
    silentAbout: (count) => `silent about ${count} organisations`,
    heard: 'sends again',
  },
  silentAbout: 'Organisations without new facts',
  silence: (source, heard, usualGap) =>
    `source ${source} sent its last fact on ${heard}${usualGap ? `; its usual gap in days is ${usualGap}` : ''}`,
  silenceAction:
    'To do: see to the connection of the source. Until it sends again, results stay as on the day it last sent.',

  advanced: (unit, to) => `${unit} reached ${to}`,
  regressed: (unit, from, to) =>
    to ? `${unit} fell to ${to}` : `${unit} no longer holds ${from ?? 'its stage'}`,
  approaching: (unit, next) => `${unit} is close to ${next}`,
  kpiMoved: (unit, kpi, value) => `${unit}: ${kpi} is now ${value}`,
  baseline: (unit, to) => `${unit} assessed for the first time: ${to ?? noStage}`,
  restated: (unit, to) => `${unit} restated: ${to ?? noStage}`,
  actions: {
    baseline: toward,
    'stage-advanced': toward,
    'stage-regressed': back,
    'band-changed': toward,
    'gate-opened': toward,
    'gate-closed': back,
    'kpi-moved': toward,
    'score-moved': toward,
    'threshold-approaching': toward,
    'item-attested': toward,
    'item-revoked': () => 'To do: add the evidence, then attest it again.',
    'target-verdict': ({ work }) =>
      work ? `To do: ${work}.` : 'To do: see the KPI of the target and what is missing on the page.',
    'milestone-planned': () => 'To do: finish in time, and record it when it is reached.',
    'milestone-rescheduled': () => 'To do: look at the work that depends on this milestone.',
    'milestone-due': () => 'To do: record it as reached, or give a new due day and the reason.',
    'milestone-late': () => 'To do: record it as reached, or give a new due day and the reason.',
    'milestone-reached': () => 'Nothing to do.',
    'milestone-cancelled': () => 'To do: look at the work that depends on this milestone.',
    recorded: () => 'To do: see the record, and what was done about it, on the page.',
    'check-fired': () => 'To do: open the checks; correct the figures, or say why they are meant so.',
    'check-cleared': () => 'Nothing to do.',
    withdrawn: () => 'Nothing to do.',
    restated: toward,
  },

  causes: {
    new: 'new figures',
    late: 'late figures',
    corrected: 'corrected figures',
    retracted: 'figures taken back by their source',
    merger: 'merger or reorganisation of units',
    edition: 'a new edition of the framework',
    peer: 'figures of other organisations moved',
    'day-end': 'the end of the day',
    backfill: 'history was loaded',
    rebuild: 'a recalculation from the log',
  },
  why: (figure, causes) =>
    [figure ? `Why: ${figure}.` : '', causes ? `Cause: ${causes}.` : ''].filter(Boolean).join(' '),
  runStillOpen: 'a run of figures is not complete yet',
  fraction: (numerator, denominator) => `${numerator} of ${denominator}`,
  threshold: (direction, threshold) => `threshold ${sign(direction)} ${threshold}`,
  exitThreshold: (direction, threshold) => `held while ${sign(direction)} ${threshold}`,
  needs: (direction, threshold) => `needs ${sign(direction)} ${threshold}`,
  houseDefault: 'Thang’s default',
  notMeasured: 'no data yet',
  expired: (day) => `the published value expired on ${day}`,
  published: (on, score, place) =>
    `Published on ${on}: ${[`${score} points`, place].filter(Boolean).join(', ')}`,
  place: (rank, of) => (of === null ? `rank ${rank}` : `rank ${rank} of ${of}`),
  computed: (track, score) =>
    `Thang computes (${track}): ${score === null ? 'not enough data' : `${score} points`}`,

  ladder: (framework, from, to, day) =>
    `${framework}: ${from === to ? (to ?? noStage) : `${from ?? 'below stage 1'} → ${to ?? 'below stage 1'}`}, ${day}`,
  target: (direction, value, due) => `target ${sign(direction)} ${value} by ${due}`,

  figures: 'Figures',
  events: 'Deciding events',
  missing: (next) => `Still missing for ${next}`,
  moreWork: (count, unitOfWork) => `${count} more ${unitOfWork}`,
  tooFew: (count, atLeast) => `a share of ${count} only, at least ${atLeast} are needed`,
  together: (works) => works.join(' and '),
  morePoints: (points) => `${points} more points`,
  arrival: (day) => `expected ${day}`,
  andMore: (count) => `and ${count} more`,

  acknowledged: (title) => `Acknowledged: ${title}`,
  acknowledgedBy: (name) => `Acknowledged by ${name}.`,
  resolved: (title) => `No longer the case: ${title}`,
  resolvedBecause: {
    reached: 'That stage has been reached.',
    'fell-back': 'The KPIs have moved away from the thresholds.',
    changed: 'The figures have moved on, and no longer support it.',
    cleared: 'The check finds nothing any more.',
    elapsed: 'The movement is too long ago.',
  },
  nothingToDo: 'Nothing to do.',
  replaced: (title) => `Replaced by a newer alert: ${title}`,
  replacedBecause: 'A newer change takes its place.',

  withdrawn: (subject) => `Withdrawn: ${subject}`,
  withdrawnTitle: (unit, notice, about, framework) =>
    `${unit}: the notice ${notice} about ${about}${framework && ` (${framework})`} is withdrawn`,
  withdrawnAbout: {
    advanced: (to) => `reaching stage ${to}`,
    regressed: (to) => (to === 0 ? 'leaving stage 1' : `falling to stage ${to}`),
    change: (change) => `"${change}"`,
  },
  withdrawnWhy: (notice, cause, reason) =>
    `The notice ${notice} rested on ${
      {
        retracted: 'a record that its source took back',
        corrected: 'a record that its source corrected',
        other: 'figures that later records changed',
      }[cause]
    }${reason ? `: ${reason}` : ''}.`,
  withdrawnWhyMany: (reasons) =>
    `These notices rested on records that were taken back, corrected or sent late${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}.`,
  withdrawnAction: (unit, now) =>
    `${now ? `${unit} is still at ${now}. ` : ''}Disregard the earlier notice; nothing else to do.`,
  noticeOf: (time, day) => (day ? `of ${time} on ${day}` : `of ${time}`),

  manySubject: (changes, units) => `${changes} changes: ${units}`,
  weeklySubject: (changes, units) => `Weekly summary, ${changes} changes: ${units}`,
  manyTitle: (changes, units) => `${changes} changes in ${organisations(units)}`,
  manyWhy: (causes) => (causes ? `Cause: ${causes}.` : ''),
  manyAction: 'To do: open the alerts to see each change and what is missing.',
  changes: 'Changes',
  endedChange: (change) => `no longer: ${change}`,
  andMoreUnits: (count) => `and ${count} more`,
  withdrawnSubject: (notices, units) => `${notices} notices withdrawn: ${units}`,
  withdrawnMany: (notices, units) => `${notices} notices about ${organisations(units)} are withdrawn`,
  columns: ['Organisation', 'Framework', 'Change'],
};

function organisations(count: string): string {
  return count === '1' ? 'one organisation' : `${count} organisations`;
}

function toward({ next, work, arrival }: Advice): string {
  if (!next) return 'Nothing to do.';
  const when = arrival ? `, ${arrival}` : '';
  return work ? `To do: ${work} for ${next}${when}.` : `Next: ${next}${when}; see the actions on the page.`;
}

/** After a loss there is work, even where the way back is not known. */
function back(advice: Advice): string {
  return advice.next
    ? toward(advice)
    : 'To do: look at the deciding events, and correct them if they are wrong.';
}
