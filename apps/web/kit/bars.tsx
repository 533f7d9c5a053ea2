import type { ReactNode } from 'react';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  /** The number as it is written; the bar only shows its size. */
  readonly text: ReactNode;
}

/** A bar chart that is a list: the numbers stand in it, the bars are drawn beside them. */
export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ key, label: name, value, text }) => (
        <li key={key}>
          <span>{name}</span>
          <b>{text}</b>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(value > 0 ? 0.8 : 0, (100 * value) / most)} height="10" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
