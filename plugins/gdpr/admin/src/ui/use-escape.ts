import * as React from 'react';

/**
 * Closes a modal at an Escape that nobody else has heard.
 *
 * Radix asks each layer (modal, menu, tooltip) whether it is on top, and a layer knows that from its last rendering: in
 * the instant after a tooltip below it has faded away, the modal does not know yet that it is alone, and the key is lost.
 * Who opens a menu by keyboard and presses Escape within a second meets that instant. Whatever hears the key, a list
 * inside the modal for instance, prevents its default, so that nothing is closed twice.
 */
export function useEscape(onClose: () => void): void {
  const close = React.useRef(onClose);
  close.current = onClose;
  React.useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isUnheard(event)) close.current();
    };
    // on the window: after everybody on the document, where Radix listens
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

/** Inside a modal, or nowhere: what is open elsewhere, such as a list of choices, is not the modal's. */
function isUnheard({ key, defaultPrevented, target }: KeyboardEvent): boolean {
  if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return false;
  return target === document.body || target.closest('[role=dialog], [role=alertdialog]') !== null;
}
