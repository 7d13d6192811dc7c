import { Module } from '@nestjs/common';
import { IdentityModule } from '@vanthu/identity';
import { RegistersModule } from '@vanthu/registers';
import { RouteBook } from './route-book';
import { RouteCases } from './route-cases.service';
import { RouteCheck } from './route-check';
import { RoutePeople } from './route-people';
import { RouteVersionsService } from './route-versions.service';
import { RoutesController } from './routes.controller';
import { RoutesService } from './routes.service';
import { TryOut } from './try-out';

/** What the rest of the lib uses: drafts on their way, and the routes that they take. */
@Module({
  imports: [IdentityModule, RegistersModule],
  providers: [RoutePeople, RouteCases, RouteBook, RouteCheck, TryOut, RoutesService, RouteVersionsService],
  exports: [RoutePeople, RouteCases, RoutesService, RouteVersionsService],
})
export class RoutesModule {}

/** The HTTP face. */
@Module({ imports: [RoutesModule], controllers: [RoutesController] })
export class RoutesApi {}
