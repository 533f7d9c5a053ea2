import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@luochui/accounts';
import { DealsModule } from '@luochui/deals';
import { MessagesModule } from '@luochui/messages';
import { ClockModule } from '@luochui/platform/clock/clock.module.js';
import { DatabaseModule } from '@luochui/platform/database/database.module.js';
import { SigningModule } from '@luochui/platform/signing/signing.module.js';
import { EvidenceEntity } from './storage/evidence.entity.js';
import { FollowupEntity } from './storage/followup.entity.js';
import { ReportEntity } from './storage/report.entity.js';
import { AddEvidence } from './use-cases/add-evidence.js';
import { AskForReport } from './use-cases/ask-for-report.js';
import { FollowupFigures } from './use-cases/followup-figures.js';
import { ListReports } from './use-cases/list-reports.js';
import { RemindReport } from './use-cases/remind-report.js';
import { RemoveEvidence } from './use-cases/remove-evidence.js';
import { ReportLinks } from './use-cases/report-links.js';
import { ReviewReport } from './use-cases/review-report.js';
import { ShowOutcomes } from './use-cases/show-outcomes.js';
import { ShowReport } from './use-cases/show-report.js';
import { StartFollowup } from './use-cases/start-followup.js';
import { SubmitReport } from './use-cases/submit-report.js';
import { SweepReminders } from './use-cases/sweep-reminders.js';

const useCases = [
  AddEvidence,
  AskForReport,
  FollowupFigures,
  ListReports,
  RemindReport,
  RemoveEvidence,
  ReportLinks,
  ReviewReport,
  ShowOutcomes,
  ShowReport,
  StartFollowup,
  SubmitReport,
  SweepReminders,
];
const entities = TypeOrmModule.forFeature([FollowupEntity, ReportEntity, EvidenceEntity]);

@Module({
  imports: [DatabaseModule, ClockModule, SigningModule, AccountsModule, MessagesModule, DealsModule, entities],
  providers: useCases,
  exports: useCases,
})
export class FollowupModule {}
