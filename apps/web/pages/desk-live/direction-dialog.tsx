import { useRef, useState, type FormEvent } from 'react';
import { useDirectLot, type Direction, type DirectLot } from '../../api/directions.js';
import type { Lot } from '@luochui/sales/wire/lot.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { TextArea } from '../../kit/field.js';
import { Money } from '../../kit/money.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import type { WatchedLot } from '../../live/use-control-room.js';
import { deskLiveTexts } from '../../texts/desk-live.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { BidderChoice } from './bidder-choice.js';
import { isFormal } from './directions.js';
import { Grounds } from './grounds.js';

interface Props {
  /** As the officer saw it when he opened this, and as it is now. */
  readonly seen: WatchedLot;
  readonly now: WatchedLot;
  readonly direction: Direction;
  readonly connected: boolean;
  readonly onDone: (lot: Lot) => void;
  readonly onClose: () => void;
}

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** One deed with its reason and, where more is at stake, its document and the second person. */
export function DirectionDialog({ seen, now, direction, connected, onDone, onClose }: Props) {
  const texts = useTexts(deskLiveTexts);
  const direct = useDirectLot(() => toast(texts.leftOpen));
  const [document, setDocument] = useState<DirectLot['document']>();
  const [lacksDocument, setLacksDocument] = useState(false);
  const [formal] = useState(() => isFormal(seen, direction));
  const password = useRef<HTMLInputElement>(null);
  const { lotId, number, title, rules } = seen.lot;
  const voids = direction === 'void-leader' || direction === 'void-bidder';
  const effect = voids ? texts.voidEffects[rules.onVoid] : texts.effects[direction];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLacksDocument(formal && !document);
    if (formal && !document) return;
    const form = new FormData(event.currentTarget);
    const deed: DirectLot = {
      lotId,
      direction,
      reason: typed(form, 'reason').trim(),
      registrationId: typed(form, 'registrationId') || undefined,
      bidder: direction === 'void-leader' ? (seen.lot.leader ?? undefined) : undefined,
      ...(formal && { document, second: { login: typed(form, 'login').trim(), password: typed(form, 'password') } }),
    };
    direct.mutate(deed, {
      onSuccess: (lot) => {
        toast(texts.done[direction](number));
        onDone(lot);
      },
      onSettled: () => {
        if (password.current) password.current.value = '';
      },
    });
  };
  return (
    <Dialog title={texts.titles[direction](number)} onClose={direct.isPending ? () => {} : onClose}>
      <form onSubmit={submit} autoComplete="off">
        <p className="muted">{title}</p>
        <p>{effect}</p>
        {direction === 'void-leader' && <Leader seen={seen} now={now} />}
        {direction === 'void-bidder' && <BidderChoice lotId={lotId} />}
        <TextArea
          label={texts.reason}
          hint={texts.reasonHint}
          name="reason"
          rows={3}
          required
          minLength={2}
          maxLength={500}
        />
        {formal && (
          <Grounds
            document={document}
            missing={lacksDocument}
            onDocument={(next) => {
              setDocument(next);
              setLacksDocument(false);
            }}
            password={password}
          />
        )}
        {direct.isError && <Refusal error={direct.error} />}
        {!connected && <p className="lacks">! {texts.offline}</p>}
        <div className="actions">
          <Button disabled={direct.isPending} onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button kind="dark" type="submit" busy={direct.isPending}>
            {texts.directions[direction]}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whose bids are taken out: the one that the officer saw, whoever leads meanwhile. */
function Leader({ seen, now }: Pick<Props, 'seen' | 'now'>) {
  const texts = useTexts(deskLiveTexts);
  const language = useLanguage();
  const { leader, currentPrice } = seen.lot;
  return (
    <>
      <p className="leader">
        {texts.leader} <b className="mono">{leader}</b>
        {currentPrice !== null && (
          <>
            {' · '}
            <Money amount={currentPrice} language={language} />
          </>
        )}
      </p>
      {now.lot.leader !== leader && (
        <p className="lacks" role="alert">
          ! {texts.leaderChanged}
        </p>
      )}
    </>
  );
}
