import { Module } from '@nestjs/common';
import { IdentityModule } from '@vanthu/identity';
import { RegistersModule } from '@vanthu/registers';
import { RouteCases } from './route-cases.service';
import { RoutePeople } from './route-people';

/** What the rest of the lib uses: drafts on their way. */
@Module({
  imports: [IdentityModule, RegistersModule],
  providers: [RoutePeople, RouteCases],
  exports: [RoutePeople, RouteCases],
})
export class RoutesModule {}
