import type { ReportLink } from '@luochui/followup/wire/report.js';
import { useState } from 'react';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Field } from '../../kit/field.js';
import { day } from '../../texts/format.js';
import type { DeskFollowupsTexts } from '../../texts/desk-followups.js';

interface Props {
  readonly link: ReportLink;
  readonly texts: DeskFollowupsTexts;
  readonly onClose: () => void;
}

/** The link to send: no message leaves by itself yet. */
export function LinkDialog({ link, texts, onClose }: Props) {
  const [copied, setCopied] = useState(false);
  const address = location.origin + link.path;
  const copy = async () => {
    // Only on a safe origin; elsewhere the field is there to be selected.
    await navigator.clipboard?.writeText(address);
    setCopied(true);
  };
  return (
    <Dialog title={texts.linkTitle} onClose={onClose}>
      <p>{texts.linkAdvice(day(link.expiresAt))}</p>
      <Field label={texts.linkTitle} readOnly value={address} onFocus={(event) => event.target.select()} />
      <p className="bar">
        {'clipboard' in navigator && (
          <Button onClick={() => void copy()}>{copied ? `✓ ${texts.copied}` : texts.copy}</Button>
        )}
        <a className="button dark" href={link.path} target="_blank" rel="noreferrer">
          {texts.openLink}
        </a>
        <Button onClick={onClose}>{texts.close}</Button>
      </p>
    </Dialog>
  );
}
