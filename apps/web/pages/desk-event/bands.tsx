import { Button } from '../../kit/button.js';
import { MoneyField } from '../../kit/money-field.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { useTexts } from '../../texts/language.js';

export interface BandRow {
  readonly from: string | null;
  readonly step: string | null;
}

interface Props {
  readonly bands: readonly BandRow[];
  readonly onChange: (bands: BandRow[]) => void;
}

/** Steps by price band. The first begins at nothing and needs no more than its step. */
export function Bands({ bands, onChange }: Props) {
  const texts = useTexts(deskEventTexts);
  const set = (at: number, change: Partial<BandRow>) =>
    onChange(bands.map((band, i) => (i === at ? { ...band, ...change } : band)));
  return (
    <fieldset className="bands">
      <legend>{texts.band}</legend>
      {bands.map((band, i) => (
        <div className="pair" key={i}>
          {i > 0 && (
            <MoneyField
              label={texts.bandFrom}
              value={band.from}
              onChange={(from) => set(i, { from })}
              name="bandFrom"
            />
          )}
          <MoneyField
            label={texts.bandStep}
            unit="yuan"
            value={band.step}
            onChange={(step) => set(i, { step })}
            name="bandStep"
          />
          {i > 0 && <Button onClick={() => onChange(bands.filter((_, at) => at !== i))}>{texts.removeBand}</Button>}
        </div>
      ))}
      <Button onClick={() => onChange([...bands, { from: null, step: null }])}>{texts.addBand}</Button>
    </fieldset>
  );
}
