import { componentLayouts } from './components';
import type { TypeLayout } from './layout';
import { typeLayouts } from './type-layouts';

/**
 * Words of every enumeration value. Strapi looks a value up by itself, whatever its attribute: one value has one word
 * in the whole CRM, else this throws.
 */
export function enumerationWords(
  layouts: readonly TypeLayout[] = [...typeLayouts, ...componentLayouts],
): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const { uid, values } of layouts) {
    for (const [value, word] of Object.values(values ?? {}).flatMap(Object.entries<string>)) {
      const known = words[value];
      if (known !== undefined && known !== word) {
        throw new Error(`${uid}: "${value}" is "${word}" here and "${known}" elsewhere`);
      }
      words[value] = word;
    }
  }
  return words;
}
