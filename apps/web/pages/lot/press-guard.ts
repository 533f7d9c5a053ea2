import { useLayoutEffect, useRef } from 'react';
import type { Press } from './actions.js';

/** So long after its amount changed a button takes no press: it was meant for the amount before. */
const SETTLE_MS = 600;

interface Pressed {
  readonly index: number;
  readonly amount: string | null;
  readonly settled: boolean;
}

/**
 * Buttons whose amount may change while a finger is on its way. A press commits the amount that was shown when it began, and one
 * that began too soon after a change is ignored. While they are off they keep the focus.
 */
export function usePressGuard(
  shown: readonly (string | null)[],
  on: boolean,
  commit: (amount: string) => void,
): Press[] {
  const changedAt = useRef<number[]>([]);
  const before = useRef<readonly (string | null)[]>([]);
  const pressed = useRef<Pressed | null>(null);
  useLayoutEffect(() => {
    shown.forEach((amount, i) => {
      if (i < before.current.length && before.current[i] !== amount) changedAt.current[i] = performance.now();
    });
    before.current = shown;
  });
  const look = (index: number): Pressed => ({
    index,
    amount: on ? (shown[index] ?? null) : null,
    settled: performance.now() - (changedAt.current[index] ?? -SETTLE_MS) >= SETTLE_MS,
  });
  return shown.map((_, index) => ({
    onPointerDown: () => {
      pressed.current = look(index);
    },
    onKeyDown: (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      // A key that is held down presses again and again, each time for a new amount: only its first counts.
      if (event.repeat) event.preventDefault();
      else pressed.current = look(index);
    },
    onClick: () => {
      const press = pressed.current?.index === index ? pressed.current : look(index);
      pressed.current = null;
      if (on && press.settled && press.amount !== null) commit(press.amount);
    },
  }));
}
