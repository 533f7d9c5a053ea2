import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 2_000;

/** The one line that a screen reader hears of something that moves: the newest wins, at most one in two seconds. */
export function StatusLine({ text }: { readonly text: string }) {
  const [said, setSaid] = useState(text);
  const saidAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, saidAt.current + PAUSE_MS - Date.now());
    const timer = setTimeout(() => {
      saidAt.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="sr" role="status">
      {said}
    </div>
  );
}
