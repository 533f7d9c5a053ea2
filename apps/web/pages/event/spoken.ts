import type { HallLot } from '@luochui/sales/wire/hall.js';
import { eventTexts } from '../../texts/event.js';
import { money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { sorted, type TileStanding } from './hall.js';

/** What a screen reader hears of the hall: where one leads and where one doesn't any more; a visitor hears of the first to end. */
export function spokenOf(
  lots: readonly HallLot[],
  standing: (lot: HallLot) => TileStanding,
  language: Language,
): string {
  const texts = eventTexts[language];
  const { live } = sorted(lots);
  const price = ({ currentPrice, startPrice }: HallLot) => money(currentPrice ?? startPrice, language).text;
  const own = live.flatMap((lot) => {
    if (standing(lot) === 'leading') return [texts.saidLeading(lot.number, price(lot))];
    return standing(lot) === 'outbid' ? [texts.saidOutbid(lot.number, price(lot))] : [];
  });
  const soonest = live[0];
  const said = own.length > 0 || !soonest ? own : [texts.saidSoonest(soonest.number, price(soonest))];
  return said.join(language === 'zh' ? '；' : '; ');
}
