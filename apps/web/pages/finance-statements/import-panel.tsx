import { useState } from 'react';
import {
  useImportStatement,
  usePreviewStatement,
  useStatementMappings,
  type BankAccount,
  type StatementOptions,
} from '../../api/statements.js';
import { Select } from '../../kit/field.js';
import { FileDrop } from '../../kit/file-drop.js';
import { Refusal } from '../../kit/problem.js';
import { Progress } from '../../kit/progress.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { useTexts } from '../../texts/language.js';
import { statementsTexts } from '../../texts/statements.js';
import { Preview } from './preview.js';

interface Props {
  readonly account: BankAccount;
  readonly accounts: readonly BankAccount[];
  readonly onAccount: (id: string) => void;
}

/** A file is chosen and shown; only then is it imported, whole or not at all. */
export function ImportPanel({ account, accounts, onAccount }: Props) {
  const texts = useTexts(statementsTexts);
  const online = useOnline();
  const mappings = useStatementMappings(account.id).data ?? [];
  const preview = usePreviewStatement();
  const importing = useImportStatement();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<StatementOptions>({ bankAccountId: account.id });
  const show = (next: StatementOptions, of: File | null = file) => {
    setOptions(next);
    importing.reset();
    if (of) preview.mutate({ file: of, options: next });
  };
  const leave = () => {
    setFile(null);
    setOptions({ bankAccountId: account.id });
    preview.reset();
    importing.reset();
  };
  const send = (mappingName: string) => {
    const named = mappingName === '' ? {} : { mappingName, columns: options.columns ?? columnsOf(preview.data!) };
    const onSuccess = ({ newLines }: { newLines: number }) => {
      toast(texts.imported(newLines));
      leave();
    };
    importing.mutate({ file: file!, options: { ...options, ...named } }, { onSuccess });
  };
  return (
    <section className="sheet panel">
      <h2>{file ? texts.previewOf(file.name) : texts.preview}</h2>
      <div className="choice">
        {accounts.length > 1 && (
          <Select label={texts.statementOf} value={account.id} onChange={({ target }) => onAccount(target.value)}>
            {accounts.map(({ id, number, bank }) => (
              <option key={id} value={id}>
                {number} {bank}
              </option>
            ))}
          </Select>
        )}
        {mappings.length > 0 && (
          <Select
            label={texts.mapping}
            value={options.mappingName ?? ''}
            onChange={({ target }) =>
              show({ bankAccountId: account.id, ...(target.value && { mappingName: target.value }) })
            }
          >
            <option value="">{texts.noMapping}</option>
            {mappings.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        )}
      </div>
      {!preview.data && (
        <FileDrop
          label={texts.choose}
          hint={texts.chooseHint}
          accept=".csv,.txt,.xlsx"
          disabled={!online || preview.isPending}
          onFiles={([chosen]) => {
            setFile(chosen!);
            show(options, chosen!);
          }}
        />
      )}
      {preview.isPending && <Progress label={texts.reading} value={null} text={texts.reading} />}
      {preview.isError && <Refusal error={preview.error} />}
      {preview.data && (
        <Preview
          preview={preview.data}
          busy={importing.isPending || preview.isPending}
          error={importing.error}
          mappingName={options.mappingName ?? ''}
          onColumns={(columns) => show({ ...options, columns })}
          onHeaderRow={(headerRow) => show({ ...options, headerRow })}
          onImport={send}
          onLeave={leave}
        />
      )}
    </section>
  );
}

const columnsOf = ({ columns }: { columns: readonly { key: string; field: string | null }[] }) =>
  Object.fromEntries(columns.map(({ key, field }) => [key, field])) as NonNullable<StatementOptions['columns']>;
