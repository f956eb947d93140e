import { Injectable } from '@nestjs/common';
import { Settings } from '#config';
import { Database, withTransaction } from '#database';
import {
  commandLine,
  Persons,
  Sessions,
  toPrincipal,
  wayOff,
  type OpenedSession,
  type Person,
  type RequestOrigin,
} from '#identity';
import { roles, type Role } from '#identity/domain';

/** The names of made-up persons, one for each role. */
const names: Readonly<Record<Role, string>> = {
  viewer: 'Nguyễn Thị Xem',
  reporter: 'Trần Văn Ghi',
  leader: 'Lê Thị Lãnh Đạo',
  analyst: 'Phạm Văn Tích',
  administrator: 'Hoàng Thị Quản Trị',
  auditor: 'Vũ Văn Kiểm',
};

/**
 * Signs in with one click in the demo, as a made-up person with the wanted role. Outside the demo these
 * persons do not exist, and every call is refused.
 */
@Injectable()
export class DemoPersons {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly persons: Persons,
    private readonly sessions: Sessions,
  ) {}

  /** Returns the roles to choose from; none outside the demo. */
  list(): { role: Role; name: string }[] {
    return this.settings.mode === 'demo' ? roles.map((role) => ({ role, name: names[role] })) : [];
  }

  /** @throws DomainError `sign-in-way-off` outside the demo */
  async signIn(role: Role, origin: RequestOrigin): Promise<OpenedSession> {
    if (this.settings.mode !== 'demo') throw wayOff();
    const person = await this.person(role);
    return withTransaction(this.database, (tx) =>
      this.sessions.openFor(tx, { ...toPrincipal(person), origin }, 'demo'),
    );
  }

  private async person(role: Role): Promise<Person> {
    const email = `${role}@demo.invalid`;
    return (
      (await this.persons.withEmail(email)) ??
      this.persons.create(
        {
          name: names[role],
          email,
          language: 'vi',
          timeZone: this.settings.timeZone,
          orgUnit: null,
          roles: [{ role, orgUnit: null }],
        },
        commandLine,
      )
    );
  }
}
