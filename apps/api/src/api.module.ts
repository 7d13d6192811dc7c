import { Module, type DynamicModule } from '@nestjs/common';
import { AddressBookApi } from '@vanthu/address-book';
import { AgendaApi } from '@vanthu/agenda';
import { ArchiveApi } from '@vanthu/archive';
import { CampaignsApi, DigitizationApi } from '@vanthu/digitization';
import { DirectivesApi } from '@vanthu/directives';
import { DocumentsApi, OutgoingApi } from '@vanthu/documents';
import { IdentityApi, Public } from '@vanthu/identity';
import { IntakeApi } from '@vanthu/intake';
import { NotificationsApi } from '@vanthu/notifications';
import { HealthController, PlatformModule, type Config } from '@vanthu/platform';
import { ReferencesApi } from '@vanthu/references';
import { RegistersApi } from '@vanthu/registers';
import { ReportsApi } from '@vanthu/reports';
import { SearchApi } from '@vanthu/search';
import { DraftsApi, InboxApi, WorkflowApi } from '@vanthu/workflow';
import { AgendaSheetController } from './agenda-sheet.controller';
import { BoxListsController } from './box-lists.controller';

// The ground floor knows nobody's rights; here it is said that whoever watches over the process need not sign in.
Public()(HealthController);

/** Everything that answers HTTP. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config),
        IdentityApi,
        RegistersApi,
        ReferencesApi,
        AddressBookApi,
        DocumentsApi,
        OutgoingApi,
        DigitizationApi,
        CampaignsApi,
        IntakeApi,
        WorkflowApi,
        DraftsApi,
        InboxApi,
        ArchiveApi,
        SearchApi,
        ReportsApi,
        DirectivesApi,
        AgendaApi,
        NotificationsApi,
      ],
      controllers: [HealthController, AgendaSheetController, BoxListsController],
    };
  }
}
