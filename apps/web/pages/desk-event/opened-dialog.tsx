import type { EventPreparation } from '@luochui/sales/wire/lot-draft.js';
import type { EventChanges } from '../../api/event-preparation.js';
import { Confirm } from '../../kit/dialogs.js';
import { Dialog } from '../../kit/dialogs.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { deskEventsTexts } from '../../texts/desk-events.js';
import { useTexts } from '../../texts/language.js';
import { EventDialog } from '../desk-events/event-dialog.js';
import type { Opened } from './actions.js';
import { LotSheet } from './lot-sheet.js';
import { ProjectPicker } from './project-picker.js';
import { TemplateDialog } from './template-dialog.js';
import { TimesDialog } from './times-dialog.js';

interface Props {
  readonly opened: Opened;
  readonly preparation: EventPreparation;
  readonly changes: EventChanges;
  readonly onClose: () => void;
}

/** Whatever was opened, with the change that it makes. */
export function OpenedDialog({ opened, preparation, changes, onClose }: Props) {
  const texts = useTexts(deskEventTexts);
  const lists = useTexts(deskEventsTexts);
  const { event, lots } = preparation;
  const close = () => {
    for (const change of Object.values(changes)) change.reset();
    onClose();
  };
  const done = (said: string) => ({
    onSuccess: () => {
      toast(said);
      close();
    },
  });
  switch (opened.what) {
    case 'event':
      return (
        <EventDialog
          title={lists.editEvent}
          submit={lists.saveEvent}
          event={event}
          busy={changes.change.isPending}
          error={changes.change.error}
          onClose={close}
          onSubmit={(body) => changes.change.mutate(body, done(texts.saved))}
        />
      );
    case 'projects':
      return (
        <ProjectPicker
          add={changes.addLots}
          onAdded={(count) => done(texts.added(count)).onSuccess()}
          onClose={close}
        />
      );
    case 'template':
      return <TemplateDialog apply={changes.applyTemplate} onDone={done(texts.applied).onSuccess} onClose={close} />;
    case 'times':
      return <TimesDialog set={changes.setTimes} onDone={done(texts.timesSet).onSuccess} onClose={close} />;
    case 'lot':
      return (
        <LotSheet lot={opened.lot} change={changes.changeLot} onDone={done(texts.saved).onSuccess} onClose={close} />
      );
    case 'remove':
      return (
        <Confirm
          title={texts.removeSure(opened.lot.title)}
          yes={texts.removeYes}
          no={texts.keep}
          onAnswer={(yes) => (yes ? changes.removeLot.mutate(opened.lot.id, done(texts.removed)) : close())}
        >
          <p>{texts.removeText}</p>
          {changes.removeLot.isError && <Refusal error={changes.removeLot.error} />}
        </Confirm>
      );
    case 'announce':
      if (changes.announce.isError)
        return (
          <Dialog title={texts.announce} onClose={close}>
            <Refusal error={changes.announce.error} />
          </Dialog>
        );
      return (
        <Confirm
          title={texts.announceSure(lots.length)}
          yes={texts.announceYes}
          no={texts.no}
          onAnswer={(yes) => (yes ? changes.announce.mutate(undefined, done(texts.announced)) : close())}
        >
          <p>{texts.announceText}</p>
        </Confirm>
      );
  }
}
