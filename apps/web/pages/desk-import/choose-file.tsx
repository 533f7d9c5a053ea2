import { useState } from 'react';
import { useMappingNames, useRecentImports, useUpload } from '../../api/imports.js';
import { Select } from '../../kit/field.js';
import { FileDrop } from '../../kit/file-drop.js';
import { Progress } from '../../kit/progress.js';
import { Refusal } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

/** The first step; an earlier import that still runs or waits is one press away. */
export function ChooseFile({ onUploaded }: { readonly onUploaded: (id: string) => void }) {
  const texts = useTexts(deskImportTexts);
  const language = useLanguage();
  const online = useOnline();
  const [mappingName, setMappingName] = useState('');
  const upload = useUpload();
  const names = useMappingNames().data ?? [];
  const recent = useRecentImports().data ?? [];
  const send = (files: File[]) =>
    upload.mutate({ file: files[0]!, mappingName }, { onSuccess: ({ importId }) => onUploaded(importId) });
  return (
    <div className="choose">
      {names.length > 0 && (
        <Select label={texts.savedMapping} value={mappingName} onChange={(event) => setMappingName(event.target.value)}>
          <option value="">{texts.noSaved}</option>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
      <FileDrop
        label={texts.choose}
        hint={texts.chooseHint}
        accept=".xlsx,.csv,.txt,.xls,.xlsm"
        disabled={upload.isPending || !online}
        onFiles={send}
      />
      <p>
        <a href="/api/v1/imports/template" download>
          {texts.template}
        </a>
      </p>
      {upload.isPending && <Progress label={texts.uploading} value={null} text={texts.uploading} />}
      {upload.isError && <Refusal error={upload.error} />}
      {recent.length > 0 && (
        <section className="recent">
          <h2>{texts.recent}</h2>
          <ul>
            {recent.map(({ id, fileName, status, createdAt }) => (
              <li key={id}>
                <a href={`/desk/projects/import?id=${id}`}>{fileName}</a>
                <span className="muted small">
                  {texts.statuses[status]} · {moment(createdAt, language)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
