import { useState } from 'react';
import { useOrganisations, type Contract, type ContractChange } from '../../api/contracts.js';
import { Button } from '../../kit/button.js';
import { Select } from '../../kit/field.js';
import { deskContractsTexts } from '../../texts/desk-contracts.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly contract: Contract;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onLink: (change: ContractChange) => void;
}

/** Whose account signs for the holder: the import of a stranger's workbook knows a name only. */
export function HolderForm({ contract, busy, disabled, onLink }: Props) {
  const texts = useTexts(deskContractsTexts);
  const organisations = useOrganisations(true);
  const fit = (organisations.data?.items ?? []).filter(
    ({ id, kind }) => id !== contract.transferee.organisationId && !['centre', 'exchange', 'rehearsal'].includes(kind),
  );
  const namesake = fit.find(({ name }) => name === contract.holder.name)?.id;
  const [chosen, setChosen] = useState('');
  const value = chosen || (contract.holder.organisationId ?? namesake ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onLink({ do: 'link', version: contract.version, holderOrganisationId: value });
      }}
    >
      <Select
        label={texts.holder}
        hint={texts.holderHint(contract.holder.name)}
        required
        value={value}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{texts.choose}</option>
        {fit.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" busy={busy} disabled={disabled || value === ''}>
        {texts.link}
      </Button>
    </form>
  );
}
