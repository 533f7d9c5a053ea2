import type { ReactNode } from 'react';
import { Field } from './field.js';

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** RFC 3339 in UTC, or null while no whole moment stands there. */
  readonly value: string | null;
  readonly onChange: (moment: string | null) => void;
  readonly name?: string;
  readonly required?: boolean;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** A day and time of the sale's own clock, Shanghai, wherever whoever types it sits. */
export function MomentField({ value, onChange, ...field }: Props) {
  const shown = value === null ? '' : new Date(Date.parse(value) + SHANGHAI_MS).toISOString().slice(0, 19);
  const change = (typed: string) => onChange(typed === '' ? null : new Date(`${typed}+08:00`).toISOString());
  return (
    <Field type="datetime-local" step={1} {...field} value={shown} onChange={(event) => change(event.target.value)} />
  );
}
