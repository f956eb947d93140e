import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * The words of one file: the names that it declares, and its prose (comments and test sentences, or
 * paragraphs).
 */
export interface SourceText {
  path: string;
  names: readonly string[];
  prose: readonly ProseLine[];
}

export interface ProseLine {
  line: number;
  text: string;
}

const ROOTS = ['apps', 'libs', 'config', 'test'];
const IGNORED =
  /node_modules|\/generated\/|\/dist\/|config\/samples|test\/data|test\/architecture\/retired-words|\.snap$/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm;
const TEST_CALLS = new Set(['describe', 'it', 'test', 'property']);

/** Reads every TypeScript file and every Markdown file of the working tree. */
export async function readSourceTexts(): Promise<SourceText[]> {
  const found = await Promise.all(
    ROOTS.map((root) => readdir(root, { recursive: true, withFileTypes: true })),
  );
  const paths = found
    .flat()
    .filter((entry) => entry.isFile() && /\.(tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !IGNORED.test(path));
  const all = [...paths, 'README.md', 'CONTRIBUTING.md'];
  return Promise.all(all.sort().map(async (path) => textOf(path, await readFile(path, 'utf8'))));
}

export function textOf(path: string, content: string): SourceText {
  if (path.endsWith('.md')) return { path, names: [], prose: paragraphs(content) };
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true, kind);
  const names = new Set([path.replace(/^.*\//, '').replace(/\.[a-z-]+$/, '')]);
  const prose = comments(content);
  visit(file, (node) => {
    const name = declaredName(node);
    if (name) names.add(name);
    const sentence = testSentence(node);
    if (sentence) prose.push({ line: lineOf(content, sentence.getStart(file)), text: sentence.text });
  });
  return { path, names: [...names], prose };
}

/** Splits a name into words: `countByKey`, `COUNT_BY_KEY` and `count-by-key` all become `count by key`. */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .trim()
    .toLowerCase();
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/**
 * Returns the name that a node declares. Members that are only accessed, and imports, are declared elsewhere.
 */
function declaredName(node: ts.Node): string | null {
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node) || ts.isPropertyAccessExpression(node))
    return null;
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return null;
  const { name } = node as { name?: ts.Node };
  return name && ts.isIdentifier(name) ? name.text : null;
}

function testSentence(node: ts.Node): ts.StringLiteralLike | null {
  if (!ts.isCallExpression(node)) return null;
  const called = /^(\w+)(\.(each|only|skip)\b|$)/.exec(node.expression.getText())?.[1] ?? '';
  const [first] = node.arguments;
  return TEST_CALLS.has(called) && first && ts.isStringLiteralLike(first) ? first : null;
}

function comments(content: string): ProseLine[] {
  return [...content.matchAll(COMMENT)].flatMap((match) =>
    match[0].split('\n').map((text, index) => ({ line: lineOf(content, match.index) + index, text })),
  );
}

/** Returns the lines outside code blocks, without inline code. */
function paragraphs(content: string): ProseLine[] {
  let inCode = false;
  return content.split('\n').flatMap((text, index) => {
    if (text.startsWith('```')) inCode = !inCode;
    return inCode || text.startsWith('```') ? [] : [{ line: index + 1, text: text.replace(/`[^`]*`/g, '') }];
  });
}

function lineOf(content: string, offset: number): number {
  return content.slice(0, offset).split('\n').length;
}
