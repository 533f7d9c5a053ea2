import type { Outcome } from '@luochui/followup/wire/outcome.js';
import { money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { outcomesTexts } from '../../texts/outcomes.js';

interface Props {
  readonly outcome: Outcome;
  readonly language: Language;
}

const sizeOf = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** What was paid, what proves it, and who is sought. */
export function Aside({ outcome, language }: Props) {
  const texts = outcomesTexts[language];
  const { paid, price, evidence, help, problems } = outcome;
  const percent = paid === null ? 0 : Math.min(100, Number((BigInt(paid) * 100n) / BigInt(price)));
  return (
    <div className="beside">
      {paid !== null && (
        <section className="sheet box" aria-labelledby="paid">
          <h2 id="paid">{texts.paid}</h2>
          <p className="pay">
            <span>{texts.paidOf(money(paid, language).text, money(price, language).text)}</span>
            <b>{percent} %</b>
          </p>
          <svg className="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={percent} height="10" />
          </svg>
        </section>
      )}
      {evidence.length > 0 && (
        <section className="sheet box" aria-labelledby="evidence">
          <h2 id="evidence">{texts.evidence}</h2>
          <ul className="evidence">
            {evidence.map(({ id, name, size, sha256, metadata }) => (
              <li key={id}>
                <a href={`/api/v1/outcomes/${outcome.id}/evidence/${id}`} download>
                  {name}
                </a>
                <span className="faint">{sizeOf(size)}</span>
                <span className="mono">
                  sha256 {sha256.slice(0, 4)}…{sha256.slice(-4)}
                  {metadata === 'removed' && ` · ${texts.removed}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {problems && (
        <section className="sheet box" aria-labelledby="problems">
          <h2 id="problems">{texts.problems}</h2>
          <p>{problems}</p>
        </section>
      )}
      {help && (
        <section className="sheet box help" aria-labelledby="help">
          <h2 id="help">{texts.help}</h2>
          <p>{help}</p>
        </section>
      )}
    </div>
  );
}
