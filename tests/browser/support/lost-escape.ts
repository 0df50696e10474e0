import type { Page } from 'playwright-core';

/** Seconds for which a tooltip fades: time enough to open a modal above it on a busy machine. */
const FADING = 8;

/**
 * Opens an action of the record's header so fast that the tooltip of the menu's button still fades below the modal, and
 * presses Escape in the instant in which the tooltip goes. Resolves to whether the modal was there by then.
 */
export async function escapeAsTooltipLeaves(
  page: Page,
  { menu, action }: { readonly menu: RegExp; readonly action: string },
): Promise<boolean> {
  await page.addStyleTag({
    content: `[data-radix-popper-content-wrapper] > * { animation-duration: ${FADING}s !important; }`,
  });
  const button = page.getByRole('button', { name: menu }).first();
  return button.evaluate(async (trigger: HTMLElement, item: string) => {
    const press = (target: Element | null, key: string) =>
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const modal = () => document.querySelector('[role=dialog]');
    const tooltip = () =>
      Array.from(document.querySelectorAll('[data-radix-popper-content-wrapper]')).find(
        (layer) => layer.querySelector('[role=menu]') === null,
      );
    const until = async (isThere: () => unknown, turn: () => Promise<unknown>) => {
      for (let turns = 0; turns < 1000 && !isThere(); turns += 1) await turn();
    };
    // without a frame in between: a tooltip whose fading in was seen goes at once
    const instantly = () => Promise.resolve();
    const choice = () =>
      Array.from(document.querySelectorAll<HTMLElement>('[role=menuitem]')).find(
        ({ textContent }) => textContent.trim() === item,
      );
    trigger.focus();
    await until(tooltip, instantly);
    press(trigger, 'Enter');
    await until(choice, instantly);
    choice()?.focus();
    press(choice() ?? null, 'Enter');
    await until(modal, () => new Promise((next) => setTimeout(next, 10)));
    return new Promise<boolean>((resolve) => {
      const leave = () => {
        if (tooltip() !== undefined) return;
        watch.disconnect();
        resolve(modal() !== null);
        press(document.activeElement, 'Escape');
      };
      const watch = new MutationObserver(leave);
      watch.observe(document.body, { childList: true, subtree: true });
    });
  }, action);
}
