import { isCreditCode, isIdentityNumber, PARTY_KINDS } from '@luochui/accounts/wire/party.js';
import type { SignUpBody } from '@luochui/accounts/wire/sign-up.js';
import { useState } from 'react';
import { Field, Select } from '../../kit/field.js';
import { Segments } from '../../kit/segments.js';
import { useTexts } from '../../texts/language.js';
import { signUpTexts } from '../../texts/sign-up.js';

type PartyKind = (typeof PARTY_KINDS)[number];

export interface PartyDraft {
  readonly isPerson: boolean;
  readonly kind: PartyKind;
  readonly name: string;
  readonly creditCode: string;
  readonly identityNumber: string;
}

export const emptyParty: PartyDraft = {
  isPerson: false,
  kind: 'enterprise',
  name: '',
  creditCode: '',
  identityNumber: '',
};

export const partyOf = ({ isPerson, kind, name, creditCode, identityNumber }: PartyDraft): SignUpBody['party'] =>
  isPerson ? { kind: 'person', identityNumber } : { kind, name: name.trim(), creditCode };

interface Props {
  readonly party: PartyDraft;
  readonly onChange: (party: PartyDraft) => void;
}

/** On whose behalf, with the number that makes it the only one; told wrong as soon as the field is left. */
export function PartyFields({ party, onChange }: Props) {
  const texts = useTexts(signUpTexts);
  const [left, setLeft] = useState(false);
  const set = (change: Partial<PartyDraft>) => onChange({ ...party, ...change });
  const { isPerson, identityNumber, creditCode } = party;
  const right = isPerson ? isIdentityNumber(identityNumber.toUpperCase()) : isCreditCode(creditCode.toUpperCase());
  const wrong = left && !right;
  return (
    <>
      <fieldset>
        <legend>{texts.who}</legend>
        <Segments
          label={texts.who}
          options={[
            { value: 'organisation', label: texts.parties.organisation },
            { value: 'person', label: texts.parties.person },
          ]}
          value={party.isPerson ? 'person' : 'organisation'}
          onChange={(value) => {
            setLeft(false);
            set({ isPerson: value === 'person' });
          }}
        />
      </fieldset>
      {party.isPerson ? (
        <Field
          label={texts.identityNumber}
          hint={texts.identityNote}
          error={wrong && party.identityNumber !== '' ? texts.badIdentityNumber : undefined}
          name="identityNumber"
          autoComplete="off"
          required
          value={party.identityNumber}
          onBlur={() => setLeft(true)}
          onChange={({ target }) => set({ identityNumber: target.value.trim() })}
        />
      ) : (
        <>
          <Select
            label={texts.kind}
            name="kind"
            value={party.kind}
            onChange={({ target }) => set({ kind: target.value as PartyKind })}
          >
            {PARTY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {texts.kinds[kind]}
              </option>
            ))}
          </Select>
          <Field
            label={texts.organisation}
            hint={texts.organisationHint}
            name="organisation"
            autoComplete="organization"
            required
            minLength={2}
            value={party.name}
            onChange={({ target }) => set({ name: target.value })}
          />
          <Field
            label={texts.creditCode}
            hint={texts.creditCodeHint}
            error={wrong && party.creditCode !== '' ? texts.badCreditCode : undefined}
            name="creditCode"
            autoComplete="off"
            required
            value={party.creditCode}
            onBlur={() => setLeft(true)}
            onChange={({ target }) => set({ creditCode: target.value.trim() })}
          />
        </>
      )}
    </>
  );
}
