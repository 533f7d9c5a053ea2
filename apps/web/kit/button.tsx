import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'button'> {
  /** `primary` is vermilion: only where a hammer is behind it. Other main actions are `dark`. */
  readonly kind?: 'primary' | 'dark' | 'plain';
  /** On its way to the server: it keeps the focus and takes no second press. */
  readonly busy?: boolean;
}

export function Button({ kind = 'plain', busy = false, className = '', onClick, type = 'button', ...props }: Props) {
  return (
    <button
      {...props}
      type={busy ? 'button' : type}
      className={`${kind === 'plain' ? '' : kind} ${className}`.trim() || undefined}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
