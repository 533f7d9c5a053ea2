import { useState, type RefObject } from 'react';
import type { DirectLot } from '../../api/directions.js';
import { Field } from '../../kit/field.js';
import { FileDrop } from '../../kit/file-drop.js';
import { deskLiveTexts } from '../../texts/desk-live.js';
import { useTexts } from '../../texts/language.js';
import { documentOf } from './ground-document.js';

interface Props {
  readonly document: DirectLot['document'];
  readonly missing: boolean;
  readonly onDocument: (document: DirectLot['document']) => void;
  readonly password: RefObject<HTMLInputElement | null>;
}

/** The paper that the deed rests on, and the second person, who signs in for this deed alone. */
export function Grounds({ document, missing, onDocument, password }: Props) {
  const texts = useTexts(deskLiveTexts);
  const [unread, setUnread] = useState(false);
  const take = async (file: File) => {
    const read = await documentOf(file).catch(() => undefined);
    setUnread(read === undefined);
    onDocument(read);
  };
  return (
    <>
      <FileDrop label={texts.document} hint={texts.documentHint} onFiles={([file]) => file && void take(file)} />
      <p className="hash small" role="status">
        {document && (
          <>
            <b>{document.name}</b> <span className="mono">sha256 {document.sha256}</span>
          </>
        )}
        {(missing || unread) && (
          <span className="lacks">! {unread ? texts.documentUnread : texts.documentMissing}</span>
        )}
      </p>
      <fieldset className="second">
        <legend>{texts.second}</legend>
        <p className="small muted">{texts.secondHint}</p>
        <Field label={texts.login} name="login" required maxLength={100} autoComplete="off" />
        <Field
          label={texts.password}
          name="password"
          type="password"
          required
          maxLength={200}
          autoComplete="new-password"
          ref={password}
        />
      </fieldset>
    </>
  );
}
