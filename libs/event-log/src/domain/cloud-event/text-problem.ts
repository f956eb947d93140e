import { bilingual } from '#kernel';
import type { TextFault } from '../text/code-text.js';
import type { EventProblem } from './problem.js';
import { wording } from './wording.js';

/** Returns the problem of a text that is no code, or no line. */
export function textProblem(fault: TextFault): Pick<EventProblem, 'code' | 'detail'> {
  if (fault.kind === 'outer-blank') return { code: 'bad-format', detail: wording.outerBlank };
  const { kind, character } = fault;
  const detail =
    kind === 'invisible'
      ? bilingual(
          `Có ký tự ẩn ${character}; hãy bỏ ký tự đó.`,
          `Holds the invisible character ${character}; leave it out.`,
        )
      : bilingual(
          `Có ký tự điều khiển, ngắt dòng hoặc đổi chiều chữ (${character}); hãy viết trên một dòng, không có ký tự đó.`,
          `Holds a control character, a line break or a change of text direction (${character}); write one line without it.`,
        );
  return { code: 'bad-character', detail };
}
