import type { EventPreparation, LotDraft } from '@luochui/sales/wire/lot-draft.js';
import { Button } from '../../kit/button.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { useTexts } from '../../texts/language.js';

/** What is open over the page. */
export type Opened =
  | { readonly what: 'event' | 'projects' | 'template' | 'times' | 'announce' }
  | { readonly what: 'lot' | 'remove'; readonly lot: LotDraft };

interface Props {
  readonly preparation: EventPreparation;
  readonly announcing: boolean;
  readonly onOpen: (opened: Opened) => void;
}

export function Actions({ preparation: { lacks, lots }, announcing, onOpen }: Props) {
  const texts = useTexts(deskEventTexts);
  const online = useOnline();
  const ready = lacks.length === 0 && lots.every((lot) => lot.lacks.length === 0);
  const open = (what: 'event' | 'projects' | 'template' | 'times' | 'announce', label: string, disabled = false) => (
    <Button disabled={!online || disabled} onClick={() => onOpen({ what })}>
      {label}
    </Button>
  );
  return (
    <>
      {open('event', texts.edit)}
      {open('projects', texts.addLots)}
      {open('template', texts.template, lots.length === 0)}
      {open('times', texts.times, lots.length === 0)}
      <Button kind="dark" disabled={!online || !ready} busy={announcing} onClick={() => onOpen({ what: 'announce' })}>
        {texts.announce}
      </Button>
    </>
  );
}
