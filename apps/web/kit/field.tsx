import { useId, type ComponentProps, type ReactNode } from 'react';

interface Frame {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it and what to do; said by screen readers with the field. */
  readonly error?: ReactNode;
}

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, what is typed in, and beneath it the hint or what is wrong. */
export function FieldFrame({ label, hint, error, children }: Frame & { children: (input: Described) => ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <p id={`${id}-note`} className={error ? 'note wrong' : 'note'}>
          {error && <span aria-hidden="true">! </span>}
          {note}
        </p>
      )}
    </div>
  );
}

export function Field({ label, hint, error, ...input }: Frame & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => <input {...input} {...described} />}
    </FieldFrame>
  );
}

export function TextArea({ label, hint, error, ...input }: Frame & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => <textarea rows={4} {...input} {...described} />}
    </FieldFrame>
  );
}

export function Select({ label, hint, error, children, ...select }: Frame & Omit<ComponentProps<'select'>, 'id'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => (
        <select {...select} {...described}>
          {children}
        </select>
      )}
    </FieldFrame>
  );
}

export function Checkbox({ label, ...input }: { readonly label: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className="checkbox">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}
