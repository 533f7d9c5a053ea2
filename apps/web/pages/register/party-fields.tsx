import { useState } from 'react';
import { Field, Select } from '../../kit/field.js';
import { applicationTexts } from '../../texts/application.js';
import { useTexts } from '../../texts/language.js';
import { numberIsRight, type PartyDraft } from './application-draft.js';
import { PaperField } from './paper-field.js';

interface Props {
  readonly legend: string;
  readonly identityLabel: string;
  readonly party: PartyDraft;
  readonly onChange: (party: PartyDraft) => void;
  /** Of a member of a consortium. */
  readonly withShare?: boolean;
  readonly children?: React.ReactNode;
}

/** Somebody who is named and needs no account: by a number that makes it the only one. */
export function NamedParty({ legend, identityLabel, party, onChange, withShare, children }: Props) {
  const texts = useTexts(applicationTexts);
  const [left, setLeft] = useState(false);
  const set = (change: Partial<PartyDraft>) => onChange({ ...party, ...change });
  const { kind, number } = party;
  const wrong = left && number !== '' && !numberIsRight(party);
  const labels = {
    organisation: texts.creditCode,
    person: texts.identityNumber,
    foreign: texts.registerNumber,
  };
  const wrongs = { organisation: texts.badCreditCode, person: texts.badIdentityNumber, foreign: undefined };
  return (
    <fieldset className="named">
      <legend>{legend}</legend>
      <div className="fields">
        <Select
          label={texts.kind}
          value={kind}
          onChange={({ target }) => set({ kind: target.value as PartyDraft['kind'] })}
        >
          {(['organisation', 'person', 'foreign'] as const).map((each) => (
            <option key={each} value={each}>
              {texts.kinds[each]}
            </option>
          ))}
        </Select>
        <Field
          label={texts.partyName}
          value={party.name}
          maxLength={200}
          onChange={({ target }) => set({ name: target.value })}
        />
        {kind === 'foreign' && (
          <Field
            label={texts.country}
            hint={texts.countryHint}
            value={party.country}
            maxLength={2}
            onChange={({ target }) => set({ country: target.value.toUpperCase() })}
          />
        )}
        <Field
          label={labels[kind]}
          error={wrong ? wrongs[kind] : undefined}
          value={number}
          autoComplete="off"
          maxLength={60}
          onBlur={() => setLeft(true)}
          onChange={({ target }) => set({ number: target.value })}
        />
        {withShare && (
          <Field
            label={texts.share}
            inputMode="decimal"
            value={party.share}
            maxLength={5}
            onChange={({ target }) => set({ share: target.value })}
          />
        )}
      </div>
      <PaperField label={identityLabel} paper={party.identity} onPaper={(identity) => set({ identity })} />
      {children}
    </fieldset>
  );
}
