import { Chip } from '../../kit/chip.js';
import { Price } from '../../kit/money.js';
import { StepChart } from '../../kit/step-chart.js';
import { clockTime, duration, money, moment, shortMoney, shortTime } from '../../texts/format.js';
import { lotTexts } from '../../texts/lot.js';
import { pauseTexts } from '../../texts/pause.js';
import { chartOf } from './chart.js';
import { pauseOf } from './pause.js';
import type { LotViewProps } from './lot-props.js';
import { extensionsOf, leadingSince, type Phase } from './standing.js';

/** The last minute is vermilion. */
const LAST_MS = 60_000;

/** The bidder's order: standing, price, end, what can be done, how the price went. First in the document. */
export function Stage(props: LotViewProps) {
  const { lot, language, actions } = props;
  const texts = lotTexts[language];
  return (
    <section className="sheet stage" aria-label={texts.bidding}>
      <p className="title phone">{lot.title}</p>
      <div className="stand">
        <StandingChip {...props} />
        <span className="muted small wide">{lot.rehearsal ? texts.rehearsal : texts.online}</span>
      </div>
      <Now {...props} />
      {actions}
      {props.phase !== 'announced' && <PriceChart {...props} />}
    </section>
  );
}

function StandingChip({ lot, phase, standing, entries, code, language }: LotViewProps) {
  const texts = lotTexts[language];
  if (phase === 'closed') return <Ending lot={lot} code={code} language={language} standing={standing} />;
  if (phase === 'draining') return <Chip tone="amber">{texts.phases.draining}</Chip>;
  if (phase === 'paused') return <Chip tone="amber">! {texts.phases.paused}</Chip>;
  const since = leadingSince(entries, lot.leader);
  if (standing === 'leading')
    return (
      <Chip tone="jade" dot>
        {texts.leading}
        {since && <span className="phone">{texts.leadingSince(clockTime(since, language))}</span>}
      </Chip>
    );
  if (standing === 'voided') return <Chip tone="red">! {texts.voidedYours}</Chip>;
  if (standing === 'outbid')
    return (
      <Chip tone="red" dot>
        {texts.outbid}
        {lot.leader && lot.currentPrice && (
          <span>{texts.outbidBy(lot.leader, shortMoney(lot.currentPrice, language))}</span>
        )}
      </Chip>
    );
  return (
    <Chip>
      <i className="dot" />
      {standing === 'ready' && phase === 'open' ? texts.ready : texts.phases[phase]}
    </Chip>
  );
}

function Ending({ lot, code, language, standing }: Pick<LotViewProps, 'lot' | 'code' | 'language' | 'standing'>) {
  const texts = lotTexts[language];
  if (lot.outcome === 'sold' && code !== null && lot.leader === code) return <Chip tone="jade">✓ {texts.won}</Chip>;
  if (lot.outcome === 'sold')
    return (
      <Chip>
        {texts.sold}
        <span>{standing === 'outbid' ? texts.notWon : lot.leader && texts.soldTo(lot.leader)}</span>
      </Chip>
    );
  return (
    <Chip>
      {lot.outcome === 'withdrawn' || lot.outcome === 'stopped' ? texts.endings[lot.outcome] : texts.unsold}
      {lot.reason && <span>{texts.unsoldReasons[lot.reason] ?? lot.reason}</span>}
    </Chip>
  );
}

function priceLabel({ lot, phase, code, language }: LotViewProps): string {
  const texts = lotTexts[language];
  if (lot.currentPrice === null) return phase === 'open' ? `${texts.startPrice} · ${texts.noBidYet}` : texts.startPrice;
  const label = phase !== 'closed' ? texts.currentPrice : lot.outcome === 'sold' ? texts.finalPrice : texts.lastPrice;
  if (lot.leader === null) return label;
  return `${label} · ${lot.leader === code ? texts.yourCode(lot.leader) : lot.leader}`;
}

function Now(props: LotViewProps) {
  const { lot, entries, phase, language, now, clock } = props;
  const texts = lotTexts[language];
  const end = Date.parse(phase === 'announced' || phase === 'opening' ? lot.opensAt : lot.endsAt);
  const last = phase === 'draining' || (phase === 'open' && end - now <= LAST_MS);
  const extensions = extensionsOf(entries);
  return (
    <>
      <div className="now">
        <div>
          <div className="muted small">{priceLabel(props)}</div>
          <Price amount={lot.currentPrice ?? lot.rules.startPrice} language={language} className="big" />
        </div>
        <div className={last ? 'clock last' : 'clock'}>
          <div className="muted small">{clockLabel(phase, lot, language)}</div>
          <div className="t">{clock}</div>
          <div className="faint small">
            <EndTime lot={lot} entries={entries} phase={phase} end={end} language={language} />
            {extensions > 0 && ` · ${texts.extended(extensions)}`}
          </div>
        </div>
      </div>
      <Track lot={lot} phase={phase} now={now} last={last} />
    </>
  );
}

type EndTimeProps = Pick<LotViewProps, 'lot' | 'entries' | 'phase' | 'language'> & { readonly end: number };

/** The end by the clock; of a paused lot, whose end isn't known, what is left at least when it goes on. */
function EndTime({ lot, entries, phase, end, language }: EndTimeProps) {
  const texts = lotTexts[language];
  if (phase === 'paused') {
    const { leftMs } = pauseOf(lot, entries, language);
    return leftMs === null ? null : <span>{pauseTexts[language].leftAfter(duration(leftMs / 1000, language))}</span>;
  }
  return (
    <>
      <time dateTime={new Date(end).toISOString()}>
        {phase === 'announced' || phase === 'closed' ? moment(end, language) : clockTime(end, language)}
      </time>
      <span className="wide"> {phase === 'announced' || phase === 'opening' ? texts.opensAt : texts.endsAt}</span>
    </>
  );
}

function clockLabel(phase: Phase, { resumesAt }: LotViewProps['lot'], language: 'zh' | 'en'): string {
  const texts = lotTexts[language];
  if (phase === 'paused')
    return resumesAt === null ? pauseTexts[language].leftBefore : pauseTexts[language].toResumption;
  if (phase === 'announced' || phase === 'opening') return texts.toOpening;
  return phase === 'closed' ? texts.endedAt : texts.toEnd;
}

/** How much of the extension, or of the whole time before the first, is left. An image without a word: the clock says it. */
function Track({ lot, phase, now, last }: Pick<LotViewProps, 'lot' | 'phase' | 'now'> & { readonly last: boolean }) {
  const left = Date.parse(lot.endsAt) - now;
  const window = lot.rules.softClose.extendSeconds * 1000 || 300_000;
  const share = phase === 'open' ? Math.max(0, Math.min(1, left / window)) : 0;
  return (
    <svg className={last ? 'track last' : 'track'} viewBox="0 0 1000 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(share * 1000)} height="4" />
    </svg>
  );
}

function PriceChart({ lot, entries, code, phase, now, language }: LotViewProps) {
  const texts = lotTexts[language];
  const { points, extensions, mine } = chartOf(lot, entries, code);
  const end = phase === 'closed' ? Date.parse(lot.endsAt) : now;
  const short = (fen: string) => shortMoney(fen, language);
  const to = money(lot.currentPrice ?? lot.rules.startPrice, language).text;
  return (
    <StepChart
      label={texts.chart(money(lot.rules.startPrice, language).text, points.length - 1, to, extensions.length)}
      points={points}
      end={end}
      amber={extensions}
      jade={mine}
      tick={short}
      left={texts.chartFrom(shortTime(lot.opensAt, language))}
      right={phase === 'closed' ? shortTime(lot.endsAt, language) : texts.chartNow}
      amberWord={texts.chartExtension}
      jadeWord={texts.chartMine}
    />
  );
}
