import type { FeedbackGiven, PetitionResolved } from '#event-log/domain';
import type { Counts } from './counts.js';
import { countOf } from './counts.js';

export function feedbackGiven({ satisfied }: FeedbackGiven): Counts {
  return { 'feedback.given': 1, 'feedback.satisfied': countOf(satisfied) };
}

/** Not every petitioner rates the answer: satisfaction is a share of those who did. */
export function petitionResolved({ onTime, satisfied }: PetitionResolved): Counts {
  return {
    'petitions.resolved': 1,
    'petitions.onTime': countOf(onTime),
    'petitions.rated': countOf(satisfied !== undefined),
    'petitions.satisfied': countOf(satisfied),
  };
}
