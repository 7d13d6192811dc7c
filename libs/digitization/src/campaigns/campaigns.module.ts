import { Module } from '@nestjs/common';
import { IdentityModule } from '@vanthu/identity';
import { BoxListsService } from './box-lists.service';
import { BoxesController } from './boxes.controller';
import { BoxesService } from './boxes.service';
import { CampaignJournal } from './campaign-journal';
import { CampaignsController, FondsController } from './campaigns.controller';
import { CampaignsService } from './campaigns.service';
import { CustodyService } from './custody.service';
import { ProgressService } from './progress.service';

/** What other libs may use: campaigns, and the boxes and folders in them. */
@Module({
  imports: [IdentityModule],
  providers: [CampaignsService, ProgressService, BoxesService, CustodyService, BoxListsService, CampaignJournal],
  exports: [CampaignsService, ProgressService, BoxesService, CustodyService, BoxListsService],
})
export class CampaignsModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [CampaignsModule],
  controllers: [FondsController, CampaignsController, BoxesController],
  exports: [CampaignsModule],
})
export class CampaignsApi {}
