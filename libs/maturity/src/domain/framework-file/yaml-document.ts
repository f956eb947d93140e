import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { FrameworkProblem } from './framework-problem.js';

/** The limit is larger than any framework. It keeps a huge file from blocking the start. */
const MAX_CHARACTERS = 1_000_000;

export interface YamlDocument {
  content: unknown;
  /**
   * Returns the line (from 1) of the place that a JSON pointer names, or of the nearest enclosing place in
   * the text.
   */
  lineOf(pointer: string): number | null;
}

type SyntaxProblem = Pick<FrameworkProblem, 'line' | 'detail'>;

export function readYaml(text: string): YamlDocument | { problems: SyntaxProblem[] } {
  if (text.length > MAX_CHARACTERS) {
    return {
      problems: [{ line: null, detail: `A framework file has at most ${MAX_CHARACTERS} characters.` }],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ message, pos }) => ({
        line: lines.linePos(pos[0]).line,
        detail: message,
      })),
    };
  }
  try {
    const content: unknown = document.toJS({ maxAliasCount: 20 });
    return { content, lineOf: (pointer) => lineOf(document, lines, pointer) };
  } catch (error) {
    return {
      problems: [{ line: null, detail: error instanceof Error ? error.message : 'The file cannot be read.' }],
    };
  }
}

function lineOf(document: Document, lines: LineCounter, pointer: string): number | null {
  const path = pointer.split('/').slice(1).map(segmentOf);
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

const segmentOf = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');
