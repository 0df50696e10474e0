/** How many frames a folded component has to open, and a modal to give the focus back: about two seconds. */
const FRAMES = 120;

/** What of a field takes its text, the best first: an editor has buttons above it. */
const INPUTS = ['textarea', 'input', '[contenteditable=true]', '[role=combobox]', 'button'];

/**
 * Brings the focus to the first of these fields on screen. A folded component opens by itself when a field in it is in
 * error: its input is waited for.
 */
export function focusField(names: readonly string[], frames = FRAMES): void {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    const input = inputOf(names);
    // A modal that closes gives the focus back to its opener, after the last frame.
    if (input && document.querySelector('[role=dialog]') === null) setTimeout(() => input.focus());
    else focusField(names, frames - 1);
  });
}

function inputOf(names: readonly string[]): HTMLElement | undefined {
  const marks = Array.from(document.querySelectorAll<HTMLElement>('[data-gdpr-field]'));
  let around = marks.find(({ dataset }) => names.includes(dataset.gdprField ?? ''))?.parentElement;
  while (around && !around.querySelector(INPUTS.join())) around = around.parentElement;
  return (
    INPUTS.map((selector) => around?.querySelector<HTMLElement>(selector)).find(Boolean) ??
    undefined
  );
}
