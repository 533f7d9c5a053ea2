import { useState } from 'react';
import type { ImportField, ImportOptions, ImportState } from '../../api/imports.js';
import { Field } from '../../kit/field.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly state: ImportState;
  readonly disabled: boolean;
  readonly onChange: (options: ImportOptions) => void;
}

/** What a project needs is asked; these may be said. */
const MAY_BE_SAID = ['jurisdiction', 'trl', 'modes', 'askingPrice'] as const satisfies readonly ImportField[];

/** One value for the whole file where it has no column. */
export function Constants({ state, disabled, onChange }: Props) {
  const texts = useTexts(deskImportTexts);
  const columns = state.shape?.sheets[0]?.columns ?? [];
  const lacking = MAY_BE_SAID.filter((field) => !columns.some((column) => column.field === field));
  if (lacking.length === 0) return null;
  return (
    <>
      <h2>{texts.constants}</h2>
      <div className="reading">
        {lacking.map((field) => (
          <Constant
            key={field}
            label={texts.fields[field]}
            said={String(state.options.constants?.[field] ?? '')}
            disabled={disabled}
            onSay={(value) =>
              onChange({ constants: { ...state.options.constants, [field]: value === '' ? null : value } })
            }
          />
        ))}
      </div>
    </>
  );
}

interface ConstantProps {
  readonly label: string;
  readonly said: string;
  readonly disabled: boolean;
  readonly onSay: (value: string) => void;
}

function Constant({ label, said, disabled, onSay }: ConstantProps) {
  const [value, setValue] = useState(said);
  return (
    <Field
      label={label}
      value={value}
      disabled={disabled}
      maxLength={100}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => value.trim() !== said && onSay(value.trim())}
    />
  );
}
