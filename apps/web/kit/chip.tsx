import type { ReactNode } from 'react';

interface Props {
  /** Never the colour alone: the words, or a mark with them, say the same. */
  readonly tone?: 'jade' | 'amber' | 'red';
  readonly dot?: boolean;
  readonly children: ReactNode;
}

export function Chip({ tone, dot, children }: Props) {
  return (
    <span className={tone ? `chip ${tone}` : 'chip'}>
      {dot && <i className="dot" />}
      {children}
    </span>
  );
}
