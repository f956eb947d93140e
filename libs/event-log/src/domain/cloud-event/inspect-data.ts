import { isDataText } from './characters.js';
import { pointerTo, type EventProblem } from './problem.js';
import { wording } from './wording.js';

const MAX_DEPTH = 32;
const MAX_NODES = 10_000;

/**
 * Finds what no payload may contain, whatever its event type: characters that cannot be stored, whole numbers
 * that a double does not hold exactly, and excessive nesting. Works without recursion and stops at the first
 * problem, so that hostile input costs no more than its size.
 */
export function inspectData(data: unknown): EventProblem | null {
  const pending = [{ value: data, pointer: '/data', depth: 1 }];
  for (let seen = 0, next = pending.pop(); next !== undefined; seen++, next = pending.pop()) {
    const { value, pointer, depth } = next;
    if (seen > MAX_NODES)
      return { pointer: '/data', code: 'too-many', detail: wording.atMostValues(MAX_NODES) };
    if (depth > MAX_DEPTH) return { pointer, code: 'too-deep', detail: wording.atMostLevels(MAX_DEPTH) };
    const problem = scalarProblem(value, pointer);
    if (problem) return problem;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, child] of Object.entries(value)) {
      const childPointer = pointer + pointerTo(name);
      if (!isDataText(name)) return badCharacter(pointer);
      pending.push({ value: child, pointer: childPointer, depth: depth + 1 });
    }
  }
  return null;
}

function scalarProblem(value: unknown, pointer: string): EventProblem | null {
  if (typeof value === 'string' && !isDataText(value)) return badCharacter(pointer);
  if (typeof value !== 'number') return null;
  if (!Number.isFinite(value)) return { pointer, code: 'out-of-range', detail: wording.numberTooLarge };
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return { pointer, code: 'out-of-range', detail: wording.wholeNumber };
  }
  return null;
}

function badCharacter(pointer: string): EventProblem {
  return { pointer, code: 'bad-character', detail: wording.dataCharacters };
}
