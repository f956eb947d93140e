import { Injectable } from '@nestjs/common';
import { loadAlertRules } from '#alerting';
import { PrincipalNames, type StoredRecord } from '#identity';
import { inLanguage, type Language, type LocalizedText } from '#kernel';
import type { AccessScope } from '../access-scope/access-scope.js';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';

/** What the value of a member is the code of. */
type Named = 'principal' | 'orgUnit' | 'framework' | 'rule';

const namedMembers: Readonly<Record<string, Named>> = {
  owner: 'principal',
  administrator: 'principal',
  orgUnit: 'orgUnit',
  frameworks: 'framework',
  followed: 'framework',
  rule: 'rule',
};

/** What the codes in audit records are called, in the language of the reader. */
export class AuditNames {
  constructor(private readonly names: Partial<Record<Named, (code: string) => string | undefined>> = {}) {}

  /** Returns the name of a person or a key; null for any other id. */
  principal(id: string): string | null {
    return this.names.principal?.(id) ?? null;
  }

  /** Returns the name of an org unit that the reader may see. */
  orgUnit(code: string): string | null {
    return this.names.orgUnit?.(code) ?? null;
  }

  /** Returns the name with the code beside it, or the code alone where it has no name. */
  withName(member: string, code: string): string {
    const kind = namedMembers[member];
    const name = kind && this.names[kind]?.(code);
    if (name === undefined || name === code) return code;
    return kind === 'principal' ? name : `${name} (${code})`;
  }
}

/** Where the rules of alerts are read for their names. */
export class AlertRulesFile {
  constructor(readonly path: string) {}
}

/** Reads the names of what audit records are about. */
@Injectable()
export class AuditNaming {
  constructor(
    private readonly principals: PrincipalNames,
    private readonly frameworks: FrameworkCatalogue,
    private readonly rules: AlertRulesFile,
  ) {}

  async of(records: readonly StoredRecord[], scope: AccessScope, language: Language): Promise<AuditNames> {
    const principals = await this.principals.of(records.flatMap(idsIn));
    const rules = records.some(({ before, after }) => hasRule(before) || hasRule(after))
      ? await this.ruleNames()
      : new Map<string, LocalizedText>();
    const text = (name: string | LocalizedText | undefined): string | undefined =>
      name === undefined ? undefined : inLanguage(name, language);
    return new AuditNames({
      principal: (id) => principals.get(id),
      orgUnit: (code) => text(scope.unitOrNull(code)?.name),
      framework: (id) => text(this.frameworks.find(id)?.name),
      rule: (id) => text(rules.get(id)),
    });
  }

  /** Rules that cannot be read have no names; the service that raises alerts reports the file. */
  private async ruleNames(): Promise<ReadonlyMap<string, LocalizedText>> {
    const loaded = await loadAlertRules(this.rules.path);
    return new Map('value' in loaded ? loaded.value.map(({ id, name }) => [id, name]) : []);
  }
}

function hasRule(state: object | null): boolean {
  return state !== null && 'rule' in state;
}

/** Returns the ids in a record that may belong to persons or keys. */
function idsIn({ target, before, after }: StoredRecord): string[] {
  const states = [before, after] as (Readonly<Record<string, unknown>> | null)[];
  const members = Object.keys(namedMembers).filter((member) => namedMembers[member] === 'principal');
  const ids = states.flatMap((state) => members.map((member) => state?.[member]));
  return [target, ...ids.filter((id) => typeof id === 'string')];
}
