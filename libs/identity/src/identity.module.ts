import { Module } from '@nestjs/common';
import { PeopleService } from './people.service';

/** What other libs may use. */
@Module({ providers: [PeopleService], exports: [PeopleService] })
export class IdentityModule {}

/** What apps/api adds: the HTTP face and the guard before every route. */
@Module({ imports: [IdentityModule] })
export class IdentityApi {}
