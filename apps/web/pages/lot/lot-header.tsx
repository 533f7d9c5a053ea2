import type { SaleEvent } from '@luochui/sales/wire/event.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { ReactNode } from 'react';
import { isPage } from '../../paths.js';
import { Brand } from '../../shell/frame.js';
import type { Language } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import { shellTexts } from '../../texts/shell.js';

interface Props {
  readonly lot: LotSnapshot;
  readonly event: SaleEvent | null;
  readonly language: Language;
  readonly chips: ReactNode;
}

export function LotHeader({ lot, event, language, chips }: Props) {
  const texts = lotTexts[language];
  const total = event?.lots.total ?? null;
  const address = `/events/${lot.eventId}`;
  const long = [event?.title, texts.lotOf(lot.number, total)].filter(Boolean).join(' · ');
  return (
    <header className="top lot-top">
      <Brand texts={shellTexts[language]} />
      {isPage(address) ? (
        <a className="muted where" href={address}>
          <span className="wide">{long}</span>
          <span className="phone small">{texts.shortLotOf(lot.number, total)}</span>
        </a>
      ) : (
        <span className="muted where">{long}</span>
      )}
      <span className="space" />
      {chips}
    </header>
  );
}
