import { type Contract } from '../../api/contracts.js';
import { Chip } from '../../kit/chip.js';
import { Money, Price } from '../../kit/money.js';
import type { ContractWords } from '../../texts/contracts.js';
import { moment, money } from '../../texts/format.js';
import { useLanguage } from '../../texts/language.js';
import type { ContractTexts } from '../../texts/contract.js';

interface Props {
  readonly contract: Contract;
  readonly texts: ContractTexts;
  readonly words: ContractWords;
}

/** The sum, in its parts with their conditions. */
export function Pay({ contract, texts, words }: Props) {
  const language = useLanguage();
  const { price, terms, deposit, commission, commissionPercent } = contract;
  return (
    <section className="sheet pay" aria-label={texts.price}>
      <p>{texts.price}</p>
      <Price amount={price} language={language} />
      <p>
        {money(price, language).full}
        {language === 'zh' && ` · ${contract.priceInCapitals}`}
      </p>
      <Split amounts={terms.payments.map(({ amount }) => amount)} />
      <ol className="terms">
        {terms.payments.map(({ condition, days, amount }, i) => (
          <li key={i}>
            <span>{words.conditions[condition](days)}</span>
            <b>
              <Money amount={amount} language={language} />
            </b>
            {i === 0 && deposit !== '0' && <small>{texts.deposit(money(deposit, language).text)}</small>}
          </li>
        ))}
        {commission !== '0' && (
          <li className="muted">
            <span>{texts.commission(commissionPercent)}</span>
            <Money amount={commission} language={language} />
          </li>
        )}
      </ol>
    </section>
  );
}

/** The parts as widths of one bar. Percent of 1,000 at most, which a float holds exactly enough. */
function Split({ amounts }: { readonly amounts: readonly string[] }) {
  const sum = amounts.reduce((all, amount) => all + BigInt(amount), 0n);
  const shares = amounts.map((amount) => Number((BigInt(amount) * 1000n) / sum));
  return (
    <svg className="split" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      {shares.map((share, i) => {
        const from = shares.slice(0, i).reduce((all, each) => all + each, 0);
        return <rect key={i} x={from + (i > 0 ? 4 : 0)} width={Math.max(2, share - (i > 0 ? 4 : 0))} height="10" />;
      })}
    </svg>
  );
}

/** Who has signed what, and the hash of the very text. */
export function Parties({ contract, texts, words }: Props) {
  const language = useLanguage();
  return (
    <section className="sheet who" aria-labelledby="both">
      <h2 id="both">{texts.both}</h2>
      <ul>
        {(['holder', 'transferee'] as const).map((party) => {
          const signature = contract.signatures.find((each) => each.party === party);
          const unlinked = contract[party].organisationId === null;
          return (
            <li key={party}>
              <span>
                {contract[party].name}
                {contract.party === party && texts.you}
                <small>
                  {words.parties[party]}
                  {signature && ` · ${texts.signedBy(signature.name, moment(signature.signedAt, language))}`}
                  {unlinked && ` · ${texts.unlinked}`}
                </small>
              </span>
              {signature ? (
                <Chip tone="jade">✓ {texts.signed}</Chip>
              ) : (
                contract.status !== 'terminated' && <Chip tone="amber">{texts.waiting}</Chip>
              )}
            </li>
          );
        })}
      </ul>
      <div className="hash small muted">
        {texts.thisText}
        <span className="mono">
          v{contract.version} · sha256 {contract.document.sha256.replace(/(.{4})/g, '$1 ').trim()}
        </span>
      </div>
    </section>
  );
}
