import type { Lot } from '@luochui/sales/wire/lot.js';
import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import { Chip } from '../../kit/chip.js';
import { duration, moment, money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { registerTexts } from '../../texts/register.js';

interface Props {
  readonly lot: Lot;
  readonly agreed: boolean;
  readonly registration?: OwnRegistration;
  readonly onAgree: (agreed: boolean) => void;
}

/** Consent to the very text, by its hash, with the text a tap away. */
export function RulesSection({ lot, agreed, registration, onAgree }: Props) {
  const texts = useTexts(registerTexts);
  return (
    <section className="sheet sec">
      <header>
        <h2>{texts.rules}</h2>
        {registration && <Chip tone="jade">✓ {texts.agreed}</Chip>}
      </header>
      {registration ? (
        <p>{texts.rulesOf(texts.forms[lot.rules.form])}</p>
      ) : (
        <label className="checkbox">
          <input type="checkbox" name="agree" checked={agreed} onChange={({ target }) => onAgree(target.checked)} />
          <span>{texts.readAndAgree}</span>
        </label>
      )}
      <details>
        <summary>{texts.read}</summary>
        <RulesText lot={lot} />
      </details>
      <p className="small muted">
        {texts.hash} <span className="mono hash">{registration?.rulesHash ?? lot.rulesHash}</span>
      </p>
      <p className="small">{texts.hashNote}</p>
    </section>
  );
}

/** The frozen rules in words. */
function RulesText({ lot: { rules, opensAt } }: Pick<Props, 'lot'>) {
  const texts = useTexts(registerTexts);
  const language = useLanguage();
  const sum = (fen: string) => money(fen, language).text;
  const { softClose, terms } = rules;
  const rows: [string, React.ReactNode][] = [
    [texts.opens, moment(opensAt, language)],
    [texts.startPrice, sum(rules.startPrice)],
    [texts.firstBid, texts.firstBids[rules.firstBid]],
    [
      texts.bands,
      <ul key="bands">
        {rules.increments.map(({ from, step }) => (
          <li key={from}>
            {rules.increments.length > 1 && `${texts.from(sum(from))}: `}
            {rules.stepMode === 'multiple' ? texts.multipleOf : texts.atLeast} {sum(step)}
          </li>
        ))}
      </ul>,
    ],
    [
      texts.softClose,
      softClose.windowSeconds === 0
        ? texts.noSoftClose
        : texts.softCloseText(duration(softClose.windowSeconds, language), duration(softClose.extendSeconds, language)),
    ],
    [texts.reserve, rules.reserve === 'open' ? sum(rules.reservePrice!) : texts.reserves[rules.reserve]],
    [texts.order, texts.orderText],
    [texts.drain, texts.drainText],
    [texts.proxy, rules.proxyBids ? texts.proxyText : texts.noProxy],
    [texts.voiding, `${texts.voidings[rules.onVoid]}${texts.voidText}`],
    [texts.outage, texts.outageText],
  ];
  if (terms)
    rows.push(
      [texts.deposit, sum(terms.deposit)],
      [texts.commission, texts.commissionText(terms.buyerCommissionPercent, terms.sellerCommissionPercent)],
    );
  return (
    <dl className="rules-text">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
