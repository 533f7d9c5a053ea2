import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/**
 * Links and buttons behind one: a disclosure of native elements, which Tab walks through. Escape, a choice and leaving it close it,
 * Escape with the focus back on what opened it.
 */
export function Menu({ label, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (!details.current?.contains(event.target as Node)) details.current!.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);
  const close = () => {
    details.current!.open = false;
  };
  return (
    <details
      ref={details}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current!.open) return;
        close();
        details.current!.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="button">
        {label} <span aria-hidden="true">▾</span>
      </summary>
      <div className="sheet menu-items" onClick={(event) => (event.target as Element).closest('a, button') && close()}>
        {children}
      </div>
    </details>
  );
}
