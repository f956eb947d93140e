import { bilingual, toSearchText } from '#kernel';
import { nearestName } from '#event-log/domain';
import { read, unreadable, type Reading } from './reading.js';

/** Something that a cell may name by its code or its name. */
export interface Named {
  code: string;
  /** Its names in all languages. */
  names: readonly string[];
}

/** Kinds of org units that stand before their names, without accents: `Tỉnh Hải Dương`, `TP. Huế`. */
const KINDS =
  /^(?:tinh|thanh pho|tp\.?|quan|huyen|thi xa|phuong|xa|dac khu|uy ban nhan dan|ubnd|so|bo)\s+(?=\S)/;

/** Shorter names are all near to some code: `Huế` would be taken for `hn`. */
const MIN_COMPARED = 5;
/** How many names are compared to find the nearest one, and how many answers are kept. */
const MAX_COMPARED = 20_000;
const MAX_KEPT = 1_000;

/**
 * Finds an org unit or an entity by what people write: its code, its name, or its name typed without any
 * accents. A name with other accents is another name, so it is suggested and not taken.
 */
export class NameFinder {
  private readonly codes = new Map<string, string>();
  /** By name, also without the kind of unit; null where two have the same one. */
  private readonly byName = new Map<string, string | null>();
  private readonly byPlain = new Map<string, string | null>();
  private readonly shown = new Map<string, string>();
  private readonly unknown = new Map<string, Reading<string>>();

  constructor(
    named: Iterable<Named>,
    private readonly kind: 'unit' | 'entity',
  ) {
    for (const { code, names } of named) {
      this.shown.set(code, names[0] === undefined ? code : `${names[0]} (${code})`);
      this.codes.set(exactForm(code), code);
      add(this.byPlain, toSearchText(code), code);
      for (const name of names) {
        add(this.byName, exactForm(name), code);
        add(this.byName, exactForm(withoutKind(name)), code);
        add(this.byPlain, plainForm(name), code);
      }
    }
  }

  /** Returns the code of what the text names. */
  find(text: string): Reading<string> {
    const exact = exactForm(text);
    const found =
      this.codes.get(exact) ?? this.byName.get(exact) ?? this.byName.get(exactForm(withoutKind(text)));
    if (typeof found === 'string') return read(found);
    const meant = this.byPlain.get(plainForm(text)) ?? null;
    if (meant !== null && exact === toSearchText(exact)) return read(meant);
    const known = this.unknown.get(exact);
    if (known) return known;
    const answer = this.notFound(text, meant ?? this.nearest(plainForm(text)));
    if (this.unknown.size < MAX_KEPT) this.unknown.set(exact, answer);
    return answer;
  }

  private nearest(plain: string): string | null {
    if (plain.length < MIN_COMPARED || this.byPlain.size > MAX_COMPARED) return null;
    const near = nearestName(plain, this.byPlain.keys());
    return near === null ? null : (this.byPlain.get(near) ?? null);
  }

  private notFound(text: string, code: string | null): Reading<string> {
    const suggestion = code === null ? null : (this.shown.get(code) ?? code);
    const [vi, en] = this.kind === 'unit' ? ['đơn vị', 'org unit'] : ['đối tượng', 'entity'];
    const detail = bilingual(
      `Không có ${vi} "${text}" trong phạm vi của danh sách này. Hãy ghi mã hoặc tên như trong Thang.`,
      `This list's org units have no ${en} "${text}". Write its code or name as Thang has it.`,
    );
    return unreadable(this.kind === 'unit' ? 'unknown-unit' : 'unknown-entity', detail, suggestion);
  }
}

function add(names: Map<string, string | null>, name: string, code: string): void {
  const other = names.get(name);
  names.set(name, other === undefined || other === code ? code : null);
}

function exactForm(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function plainForm(text: string): string {
  return toSearchText(exactForm(text)).replace(KINDS, '');
}

/** Removes the word for the kind of unit, and keeps the accents of the rest. */
function withoutKind(name: string): string {
  const exact = exactForm(name);
  const [kind = ''] = KINDS.exec(toSearchText(exact)) ?? [];
  return exact.slice(kind.length);
}
