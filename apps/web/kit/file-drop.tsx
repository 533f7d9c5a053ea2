import { useState, type DragEvent } from 'react';
import { kitTexts } from '../texts/kit.js';
import { useTexts } from '../texts/language.js';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** As of an input: `.xlsx,.csv`. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: File[]) => void;
}

/** A native file input that can also be dropped on. */
export function FileDrop({ label, hint, accept, multiple, disabled, onFiles }: Props) {
  const texts = useTexts(kitTexts);
  const [over, setOver] = useState(false);
  const drag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entering && !disabled);
  };
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files].slice(0, multiple ? undefined : 1));
  };
  return (
    <label
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        if (!disabled) take(event.dataTransfer.files);
      }}
    >
      <b>{label}</b>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          // The same file once more, mended, is a change too.
          event.target.value = '';
        }}
      />
      <span className="small muted">{hint ?? texts.dropHere}</span>
    </label>
  );
}
