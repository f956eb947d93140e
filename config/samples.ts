import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LocalizedText } from '#kernel';
import { projectPath } from './project-path.js';

/** The origin of a sample, as the page shows it beside the sample's tree. */
export interface SampleNotice {
  /** Code of the org unit at the top of the sample's tree. */
  root: string;
  /** The framework that the page opens first. */
  framework: string;
  title: LocalizedText;
  /** A proper name is the same in both languages. */
  source: LocalizedText | string;
  licence: LocalizedText | string;
  url: string;
}

/**
 * Returns the directories `config/samples/*`. Each holds a sample.yaml, its extracts and their notice, and
 * perhaps `frameworks/`.
 */
export function sampleDirectories(): string[] {
  const all = projectPath('config/samples');
  if (!existsSync(all)) return [];
  return readdirSync(all, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(all, entry.name, 'sample.yaml')))
    .map((entry) => join(all, entry.name))
    .sort();
}

/** The place of a sample that names none. */
const LAST = 100;

/** Returns the samples. The page opens on the first one: the one with the lowest `place`, else by folder. */
export function sampleNotices(): SampleNotice[] {
  const samples = sampleDirectories().map(
    (directory) =>
      parse(readFileSync(join(directory, 'sample.yaml'), 'utf8')) as SampleNotice & { place?: number },
  );
  return samples
    .sort((one, other) => (one.place ?? LAST) - (other.place ?? LAST))
    .map(({ root, framework, title, source, licence, url }) => {
      return { root, framework, title, source, licence, url };
    });
}

/**
 * Returns the directories of ladders that come with samples. They are the worked example of "a province adds
 * its own framework".
 */
export function sampleFrameworkDirectories(): string[] {
  return sampleDirectories()
    .map((directory) => join(directory, 'frameworks'))
    .filter((directory) => existsSync(directory));
}
