import type { ImportOptions, ImportState } from '../../api/imports.js';
import { Button } from '../../kit/button.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly state: ImportState;
  readonly disabled: boolean;
  readonly onChange: (options: ImportOptions) => void;
}

/** A kept mapping whose names stand in this header: one press, and nothing has to be said again. */
export function Fits({ state, disabled, onChange }: Props) {
  const texts = useTexts(deskImportTexts);
  if (state.fits.length === 0 || state.options.mappingName) return null;
  return (
    <section className="sheet fits">
      <p>{texts.fits}</p>
      {state.fits.slice(0, 3).map((name) => (
        <Button key={name} disabled={disabled} onClick={() => onChange({ mappingName: name, mapping: undefined })}>
          {texts.useKept(name)}
        </Button>
      ))}
    </section>
  );
}
