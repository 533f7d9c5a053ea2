import type { ImportOptions, ImportState } from '../../api/imports.js';
import { useState } from 'react';
import { Field, Select } from '../../kit/field.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly state: ImportState;
  readonly disabled: boolean;
  readonly onChange: (options: ImportOptions) => void;
}

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'];
const ORDERS = ['ymd', 'mdy', 'dmy'] as const;
const UNITS = ['yuan', 'wan', 'yi'] as const;

/** Sheet, header and the rest as they were taken; another choice reads the file anew. */
export function Reading({ state, disabled, onChange }: Props) {
  const texts = useTexts(deskImportTexts);
  const { shape, options } = state;
  const sheet = shape?.sheets[0];
  const [headerRow, setHeaderRow] = useState(String(sheet?.headerRow ?? 1));
  if (!shape || !sheet) return null;
  const dated = Object.keys(shape.dateOrders).length > 0;
  const guessed = Object.values(shape.dateOrders).find((order) => order !== null);
  return (
    <div className="reading">
      {shape.sheetNames.length > 1 && (
        <Select
          label={texts.sheet}
          value={sheet.name}
          disabled={disabled}
          onChange={(event) => onChange({ sheet: event.target.value, headerRow: undefined })}
        >
          {shape.sheetNames.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
      <Field
        label={texts.headerRow}
        type="number"
        min={1}
        max={100_000}
        value={headerRow}
        disabled={disabled}
        onChange={(event) => setHeaderRow(event.target.value)}
        onBlur={() =>
          Number(headerRow) >= 1 && Number(headerRow) !== sheet.headerRow && onChange({ headerRow: Number(headerRow) })
        }
      />
      {shape.kind === 'csv' && (
        <>
          <Select
            label={texts.encoding}
            value={shape.encoding ?? 'utf-8'}
            disabled={disabled}
            onChange={(event) => onChange({ encoding: event.target.value })}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding}>{encoding}</option>
            ))}
          </Select>
          <Select
            label={texts.separator}
            value={shape.separator ?? ','}
            disabled={disabled}
            onChange={(event) => onChange({ separator: event.target.value })}
          >
            {Object.entries(texts.separators).map(([separator, name]) => (
              <option key={name} value={separator}>
                {name}
              </option>
            ))}
          </Select>
        </>
      )}
      {dated && (
        <Select
          label={texts.dateOrder}
          value={options.dateOrder ?? guessed ?? 'auto'}
          disabled={disabled}
          onChange={(event) => onChange({ dateOrder: ORDERS.find((order) => order === event.target.value) })}
        >
          <option value="auto">{texts.dateOrders.auto}</option>
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {texts.dateOrders[order]}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={texts.unit}
        value={sheet.unit}
        disabled={disabled}
        onChange={(event) => onChange({ unit: UNITS.find((unit) => unit === event.target.value) })}
      >
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {texts.units[unit]}
          </option>
        ))}
      </Select>
    </div>
  );
}

export { ENCODINGS };
