import type { ApiProblem } from '../../api/problem.js';
import type { Language } from '../../i18n/language.js';
import { problemWords } from '../../components/problems/problem-words.js';
import type { MilestoneField } from './milestone-draft.js';

/** The place of each field in the event. The first pointer that is a prefix of a problem's pointer wins. */
const pointers: readonly [string, MilestoneField][] = [
  ['/orgunit', 'unit'],
  ['/subject', 'milestone'],
  ['/data/title/en', 'titleEn'],
  ['/data/title', 'titleVi'],
  ['/data/due', 'due'],
  ['/data/project', 'project'],
  ['/data/task', 'task'],
  ['/data/reason', 'reason'],
  ['/time', 'day'],
];

interface FieldProblems {
  byField: Partial<Record<MilestoneField, string>>;
  /** Complaints that belong to no field of the form. */
  others: readonly string[];
}

/** Assigns the server's complaints to the fields that caused them. */
export function fieldProblems(
  problem: ApiProblem,
  shown: readonly MilestoneField[],
  language: Language,
): FieldProblems {
  const byField: Partial<Record<MilestoneField, string>> = {};
  const others: string[] = [];
  for (const item of problem.errors) {
    const field = pointers.find(([pointer]) => isAtOrBelow(item.pointer, pointer))?.[1];
    const words = problemWords(item, language);
    if (!field || !shown.includes(field)) others.push(words);
    else byField[field] = byField[field] ? `${byField[field]} ${words}` : words;
  }
  return { byField, others };
}

function isAtOrBelow(pointer: string | undefined, above: string): boolean {
  return pointer === above || (pointer?.startsWith(`${above}/`) ?? false);
}
