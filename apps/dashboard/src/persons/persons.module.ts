import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { ChangePersonHandler } from './change-person.handler.js';
import { CreatePersonHandler } from './create-person.handler.js';
import { GetPersonHandler } from './get-person.handler.js';
import { ImportPersonsHandler } from './import-persons.handler.js';
import { InvitePersonHandler } from './invite-person.handler.js';
import { Inviter } from './inviter.js';
import { ListPersonsHandler } from './list-persons.handler.js';
import { ManagedPersons } from './managed-persons.js';
import { PersonsController } from './persons.controller.js';
import { RolesController } from './roles.controller.js';
import { personsList } from './persons.list.js';

@Module({
  imports: [AccessScopeModule, IdentityModule],
  controllers: [PersonsController, RolesController, listController(personsList)],
  providers: [
    ManagedPersons,
    Inviter,
    ListPersonsHandler,
    GetPersonHandler,
    CreatePersonHandler,
    ChangePersonHandler,
    InvitePersonHandler,
    ImportPersonsHandler,
  ],
})
export class PersonsModule {}
