import { confirmationPath, documentPath, type Contract } from '../../api/contracts.js';
import { Money } from '../../kit/money.js';
import { moment } from '../../texts/format.js';
import { useLanguage } from '../../texts/language.js';
import type { ContractWords } from '../../texts/contracts.js';
import type { DeskContractsTexts } from '../../texts/desk-contracts.js';

interface Props {
  readonly contract: Contract;
  readonly texts: DeskContractsTexts;
  readonly words: ContractWords;
}

/** Price and parties, the documents, and who has signed. */
export function Facts({ contract, texts, words }: Props) {
  const language = useLanguage();
  return (
    <section className="sheet facts">
      <dl>
        <dt>{texts.price}</dt>
        <dd>
          <Money amount={contract.price} language={language} />
        </dd>
        {(['holder', 'transferee'] as const).map((party) => (
          <div key={party}>
            <dt>{words.parties[party]}</dt>
            <dd>{contract[party].name}</dd>
          </div>
        ))}
        <dt>{texts.hash}</dt>
        <dd className="mono">
          v{contract.version} {contract.document.sha256}
        </dd>
      </dl>
      <p className="bar">
        <a className="button" href={documentPath(contract.id)} target="_blank" rel="noreferrer">
          {texts.document}
        </a>
        {contract.confirmation && (
          <a className="button" href={confirmationPath(contract.id)} target="_blank" rel="noreferrer">
            {texts.confirmation}
          </a>
        )}
      </p>
      <h2>{texts.record}</h2>
      {contract.signatures.length === 0 ? (
        <p className="muted">{texts.noSignature}</p>
      ) : (
        <ul>
          {contract.signatures.map(({ party, name, signedAt }) => (
            <li key={party}>
              {words.parties[party]} · {name} · {moment(signedAt, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
