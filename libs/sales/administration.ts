import { AddLots } from './use-cases/add-lots.js';
import { AnnounceDraft } from './use-cases/announce-draft.js';
import { AnnounceEvent } from './use-cases/announce-event.js';
import { AnnounceNextLots } from './use-cases/announce-next-lots.js';
import { ApplyLotTemplate } from './use-cases/apply-lot-template.js';
import { ChangeEvent } from './use-cases/change-event.js';
import { ChangeLotDraft } from './use-cases/change-lot-draft.js';
import { ClosingOfLot } from './use-cases/closing-of-lot.js';
import { ConfirmConsent } from './use-cases/confirm-consent.js';
import { CreateEvent } from './use-cases/create-event.js';
import { DecideRegistration } from './use-cases/decide-registration.js';
import { EndEvent } from './use-cases/end-event.js';
import { FindEvents } from './use-cases/find-events.js';
import { FindLots } from './use-cases/find-lots.js';
import { IdentifyParties } from './use-cases/identify-parties.js';
import { KeepRegistrationPaper } from './use-cases/keep-registration-paper.js';
import { GiveNotice } from './use-cases/give-notice.js';
import { ListNotices } from './use-cases/list-notices.js';
import { ListRegistrations } from './use-cases/list-registrations.js';
import { OrderLots } from './use-cases/order-lots.js';
import { PrepareEvent } from './use-cases/prepare-event.js';
import { PublishAnnouncement } from './use-cases/publish-announcement.js';
import { QualifyBidder } from './use-cases/qualify-bidder.js';
import { RegisterForLot } from './use-cases/register-for-lot.js';
import { RemoveLotDraft } from './use-cases/remove-lot-draft.js';
import { SealReserve } from './use-cases/seal-reserve.js';
import { SetLotTimes } from './use-cases/set-lot-times.js';
import { SettleFormalities } from './use-cases/settle-formalities.js';
import { ShowAnnouncement } from './use-cases/show-announcement.js';
import { ShowEvent } from './use-cases/show-event.js';
import { ShowRegistrationPaper } from './use-cases/show-registration-paper.js';
import { TellNamedParties } from './use-cases/tell-named-parties.js';
import { RemindBidders } from './use-cases/remind-bidders.js';
import { TellOfQualification } from './use-cases/tell-of-qualification.js';
import { CheckRightsOfLot } from './use-cases/check-rights-of-lot.js';
import { TellOfClosing } from './use-cases/tell-of-closing.js';
import { WithdrawRegistration } from './use-cases/withdraw-registration.js';

/** What officers and bidders do before a lot opens; a bid's own way is in sales.module.ts. */
export const administration = [
  AddLots,
  AnnounceDraft,
  AnnounceEvent,
  AnnounceNextLots,
  ApplyLotTemplate,
  ChangeEvent,
  ChangeLotDraft,
  ClosingOfLot,
  ConfirmConsent,
  CreateEvent,
  DecideRegistration,
  EndEvent,
  FindEvents,
  FindLots,
  IdentifyParties,
  KeepRegistrationPaper,
  GiveNotice,
  ListNotices,
  ListRegistrations,
  OrderLots,
  PrepareEvent,
  PublishAnnouncement,
  QualifyBidder,
  RegisterForLot,
  RemoveLotDraft,
  SealReserve,
  SetLotTimes,
  SettleFormalities,
  ShowAnnouncement,
  ShowEvent,
  ShowRegistrationPaper,
  TellNamedParties,
  RemindBidders,
  CheckRightsOfLot,
  TellOfClosing,
  TellOfQualification,
  WithdrawRegistration,
];
