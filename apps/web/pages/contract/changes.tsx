import { documentPath, type Contract } from '../../api/contracts.js';
import type { ContractTexts } from '../../texts/contract.js';
import type { ContractWords } from '../../texts/contracts.js';
import { moment, money } from '../../texts/format.js';
import { useLanguage, type Language } from '../../texts/language.js';

interface Props {
  readonly contract: Contract;
  readonly texts: ContractTexts;
  readonly words: ContractWords;
}

/** What this version changed, struck and new, before anything else: who read the one before has to see it. */
export function Changes({ contract, texts, words }: Props) {
  const language = useLanguage();
  const { changes, document, version } = contract;
  if (changes.length === 0 || contract.status === 'signed') return null;
  return (
    <section className="diff" aria-labelledby="diff">
      <h2 id="diff">
        <span aria-hidden="true">! </span>
        {texts.changed(moment(document.madeAt, language), changes.length)}
      </h2>
      <ul>
        {changes.map(({ field, before, after }) => (
          <li key={field}>
            <b>{fieldName(field, words)}</b> <del>{valueOf(field, before, words, language)}</del>{' '}
            <ins>{valueOf(field, after, words, language)}</ins>
          </li>
        ))}
      </ul>
      <small>
        {texts.oldStill(version - 1)}
        <a href={documentPath(contract.id, version - 1)} target="_blank" rel="noreferrer">
          {texts.seeOld(version - 1)}
        </a>
      </small>
    </section>
  );
}

function fieldName(field: string, words: ContractWords): string {
  const [name, part] = field.split('.');
  if (name === 'payments') return words.fields.payment(Number(part));
  return words.fields[name as 'holder' | 'guidanceDays' | 'guidanceWithinDays' | 'remark'] ?? field;
}

/** A payment comes as `effective 5 38400000`. */
function valueOf(field: string, value: string, words: ContractWords, language: Language): string {
  if (value === '') return words.nothing;
  if (!field.startsWith('payments.')) return value;
  const [condition, days, fen] = value.split(' ') as ['effective' | 'registered' | 'accepted', string, string];
  return `${words.conditions[condition](Number(days))} ${money(fen, language).text}`;
}
