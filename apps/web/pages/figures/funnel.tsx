import type { FiguresRow } from '@luochui/insight/wire/figures.js';
import { Bars } from '../../kit/bars.js';
import { figuresTexts } from '../../texts/figures.js';
import { useTexts } from '../../texts/language.js';

const STEPS = ['released', 'auctioned', 'sold', 'signed'] as const;

export function Funnel({ total }: { readonly total: FiguresRow }) {
  const texts = useTexts(figuresTexts);
  const bars = STEPS.map((key) => ({ key, label: texts[key], value: total[key], text: String(total[key]) }));
  return (
    <section>
      <h2>{texts.funnel}</h2>
      <Bars label={texts.funnel} bars={bars} />
    </section>
  );
}
