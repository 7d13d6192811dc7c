import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthenticationGuard } from './authentication.guard';
import { AbsencesService } from './authority/absences.service';
import {
  AbsencesController,
  DelegationsController,
  DeputiesController,
  SecretariesController,
} from './authority/authority.controller';
import { AuthorityService } from './authority/authority.service';
import { GrantsService } from './authority/grants.service';
import { SecretariesService } from './authority/secretaries.service';
import { DeliveriesController } from './deliveries.controller';
import { DirectoryController } from './directory.controller';
import { DirectoryService } from './directory.service';
import { EventsController } from './events.controller';
import { LoginThrottle } from './login-throttle';
import { PeopleService } from './people.service';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { SignIns } from './sign-ins.service';
import { TokensController } from './tokens.controller';
import { TokensService } from './tokens.service';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';
import { WriteRequests } from './write-requests';

/** What other libs may use. */
@Module({ providers: [PeopleService, AuthorityService], exports: [PeopleService, AuthorityService] })
export class IdentityModule {}

/** What apps/api adds: the HTTP face and the guard before every route. */
@Module({
  imports: [IdentityModule],
  controllers: [
    SessionsController,
    TokensController,
    UsersController,
    DirectoryController,
    DeliveriesController,
    EventsController,
    DelegationsController,
    DeputiesController,
    AbsencesController,
    SecretariesController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    AbsencesService,
    DirectoryService,
    GrantsService,
    LoginThrottle,
    SecretariesService,
    SessionsService,
    SignIns,
    TokensService,
    UsersService,
    WriteRequests,
  ],
})
export class IdentityApi {}
