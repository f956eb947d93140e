import { Injectable } from '@nestjs/common';
import { Subscriptions } from '#delivery';
import { hasRight, subtreesOf, type Principal } from '#identity/domain';
import { inLanguage, type Language } from '#kernel';
import { OrgDirectory } from '#org-units';
import { treeChanges, treeWith, type ChangedUnit, type OrgTree, type UnitEvent } from '#org-units/domain';
import { AccessScope } from '../access-scope/access-scope.js';
import { AdministeredKeys } from '../api-keys/administered-keys.js';
import type { OrgUnitName } from '../org-units/org-unit.response.js';
import { ManagedPersons } from '../persons/managed-persons.js';
import type { TreePreviewDocument } from './tree-preview.response.js';

export interface TreeConsequences {
  tree: TreePreviewDocument;
  /** Org units whose results can differ and that are there afterwards. */
  affected: readonly string[];
  /** What the caller sees afterwards. */
  scope: AccessScope;
}

/** Works out what follows from changes of the tree, as far as the caller sees and manages it. */
@Injectable()
export class TreePreview {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly persons: ManagedPersons,
    private readonly keys: AdministeredKeys,
    private readonly subscriptions: Subscriptions,
  ) {}

  async of(caller: Principal, added: readonly UnitEvent[], language: Language): Promise<TreeConsequences> {
    const { tree, events } = await this.directory.current();
    const after = treeWith(events, added);
    const { changed, below, concerned, recounted, affected } = treeChanges(tree, after);
    const namer = new Namer(caller, tree, after, language);
    return {
      tree: {
        ...namer.changes(changed),
        below,
        recounted: namer.seen(recounted),
        ...(await this.attached(caller, concerned)),
        withoutEffect: changed.length === 0,
      },
      affected: affected.filter((code) => after.get(code)?.status === 'active'),
      scope: new AccessScope(after, subtreesOf(caller, 'read')),
    };
  }

  private async attached(
    caller: Principal,
    concerned: ReadonlySet<string>,
  ): Promise<Pick<TreePreviewDocument, 'persons' | 'keys' | 'subscriptions'>> {
    const isThere = (code: string | null): boolean => code !== null && concerned.has(code);
    const administers = hasRight(caller, 'administer');
    const persons = administers ? await this.persons.of(caller) : [];
    const keys = administers ? await this.keys.of(caller) : [];
    const subscriptions = await this.subscriptions.list(caller);
    return {
      persons: persons.filter(
        ({ orgUnit, roles }) => isThere(orgUnit) || roles.some((role) => isThere(role.orgUnit)),
      ).length,
      keys: keys.filter(({ orgUnit }) => isThere(orgUnit)).length,
      subscriptions: subscriptions.filter(({ orgUnit }) => isThere(orgUnit)).length,
    };
  }
}

/** Names org units that the caller sees before or after the change. */
class Namer {
  private readonly scopes: readonly AccessScope[];

  constructor(
    caller: Principal,
    before: OrgTree,
    after: OrgTree,
    private readonly language: Language,
  ) {
    const subtrees = subtreesOf(caller, 'read');
    this.scopes = [after, before].map((tree) => new AccessScope(tree, subtrees));
  }

  changes(
    changed: readonly ChangedUnit[],
  ): Pick<TreePreviewDocument, 'established' | 'renamed' | 'moved' | 'ended'> {
    const both = changed.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
    return {
      established: this.seen(changed.flatMap(({ before, after }) => (!before && after ? [after.code] : []))),
      renamed: both
        .filter(({ before, after }) => this.text(before.name) !== this.text(after.name))
        .filter(({ after }) => this.name(after.code) !== null)
        .map(({ before, after }) => {
          return { code: after.code, from: this.text(before.name), to: this.text(after.name) };
        }),
      moved: both
        .filter(({ before, after }) => before.parent !== after.parent && after.status === before.status)
        .flatMap(({ before, after }) =>
          this.seen([after.code]).map((unit) => {
            return { ...unit, from: this.name(before.parent), to: this.name(after.parent) };
          }),
        ),
      ended: both
        .filter(({ before, after }) => before.status !== after.status)
        .flatMap(({ after }) =>
          this.seen([after.code]).map((unit) => {
            return { ...unit, status: after.status, successors: this.seen(after.successors) };
          }),
        ),
    };
  }

  seen(codes: readonly string[]): OrgUnitName[] {
    return codes.flatMap((code) => this.name(code) ?? []);
  }

  private name(code: string | null): OrgUnitName | null {
    const scope = this.scopes.find((each) => code !== null && each.sees(code));
    return scope && code !== null ? { code, name: this.text(scope.unit(code).name) } : null;
  }

  private text(name: Parameters<typeof inLanguage>[0]): string {
    return inLanguage(name, this.language);
  }
}
