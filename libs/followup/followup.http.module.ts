import { Module } from '@nestjs/common';
import { FollowupModule } from './followup.module.js';
import { FollowupsController } from './http/followups.controller.js';
import { OutcomesController } from './http/outcomes.controller.js';
import { OutcomesPageController } from './http/outcomes.page.controller.js';
import { ReportLinksController } from './http/report-links.controller.js';

@Module({
  imports: [FollowupModule],
  // The links before `reports/:id`, which would take `by-link` for an id.
  controllers: [ReportLinksController, FollowupsController, OutcomesController, OutcomesPageController],
})
export class FollowupHttpModule {}
