/**
 * What a reader typed, ticked or stands on in the first screen that the server wrote, before React draws its own over it. Answers a
 * function that does the same again in React's.
 */
export function keepTyped(root: HTMLElement): () => void {
  const kept = [...root.querySelectorAll('input')].filter(isTouched).map((input) => ({
    selector: selectorOf(input),
    checked: input.checked,
    value: input.value,
    focused: input === document.activeElement,
  }));
  return () => {
    for (const { selector, checked, value, focused } of kept) {
      const input = root.querySelector<HTMLInputElement>(selector);
      if (!input) continue;
      if (focused) input.focus();
      if (isTick(input)) {
        if (input.checked !== checked) input.click();
      } else if (input.value !== value) type(input, value);
    }
  };
}

const isTick = ({ type: kind }: HTMLInputElement) => kind === 'checkbox' || kind === 'radio';

const isTouched = (input: HTMLInputElement) =>
  input === document.activeElement ||
  (isTick(input) ? input.checked !== input.defaultChecked : input.value !== input.defaultValue);

const selectorOf = (input: HTMLInputElement) =>
  `input[name="${CSS.escape(input.name)}"]${isTick(input) ? `[value="${CSS.escape(input.value)}"]` : ''}`;

/** React hears of a value only by its event, and only if it was not set through the property that React watches. */
function type(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
