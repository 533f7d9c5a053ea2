import { confirmationPath, documentPath, type Contract } from '../../api/contracts.js';
import type { ContractWords } from '../../texts/contracts.js';
import { clockTime, day, money } from '../../texts/format.js';
import { useLanguage } from '../../texts/language.js';
import type { ContractTexts } from '../../texts/contract.js';

interface Props {
  readonly contract: Contract;
  readonly texts: ContractTexts;
  readonly words: ContractWords;
}

/** The main points of the text as on paper; the PDF is a press away. */
export function Paper({ contract, texts, words }: Props) {
  const language = useLanguage();
  const { terms, rights } = contract;
  return (
    <article className="sheet paper">
      <div className="no">
        <span>{texts.number(contract.number, contract.version)}</span>
        <span>{words.event(contract.event.number, contract.lotNumber)}</span>
      </div>
      <h2>{texts.name}</h2>
      <dl className="pt">
        <dt>{words.parties.holder}</dt>
        <dd>{contract.holder.name}</dd>
        <dt>{words.parties.transferee}</dt>
        <dd>
          {contract.transferee.name} <span className="muted">({contract.code})</span>
        </dd>
        <dt>{texts.basis}</dt>
        <dd>{texts.basisText(`${day(contract.closedAt)} ${clockTime(contract.closedAt, language)}`)}</dd>
        <dt>{texts.head}</dt>
        <dd className="mono">{contract.head}</dd>
      </dl>
      <h3>{texts.subject}</h3>
      <p>{contract.title}</p>
      <p>
        {texts.rights}
        {': '}
        {rights.length > 0 ? rights.join('; ') : texts.noRights}
      </p>
      <h3>{texts.payments}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.part}</th>
            <th scope="col">{texts.condition}</th>
            <th scope="col" className="r">
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.payments.map(({ condition, days, amount }, i) => (
            <tr key={i}>
              <td>{i + 1}</td>
              <td>{words.conditions[condition](days)}</td>
              <td className="r">{money(amount, language).full.replace(/ 元$|^CNY /, '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{texts.guidance}</h3>
      <p>
        {terms.guidanceDays > 0 ? texts.guidanceText(terms.guidanceWithinDays, terms.guidanceDays) : texts.noGuidance}
      </p>
      {terms.remark && (
        <>
          <h3>{texts.remark}</h3>
          <p>{terms.remark}</p>
        </>
      )}
      <div className="more">
        <span>{texts.excerpt}</span>
        <span className="space" />
        {contract.confirmation && (
          <a className="button" href={confirmationPath(contract.id)} target="_blank" rel="noreferrer">
            {texts.confirmation}
          </a>
        )}
        <a className="button" href={documentPath(contract.id)} target="_blank" rel="noreferrer">
          {texts.openPdf}
        </a>
      </div>
    </article>
  );
}
