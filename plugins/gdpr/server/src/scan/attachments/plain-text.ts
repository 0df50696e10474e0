const UTF16 = [0xff, 0xfe] as const;

/** What Windows-1252 has where Latin-1 has control characters, from 0x80; not every Node knows it by its name. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a file: UTF-8, UTF-16 as Windows marks it, or else the Western characters of older programs. */
export function plainText(bytes: Uint8Array): string {
  if (bytes[0] === UTF16[0] && bytes[1] === UTF16[1])
    return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
  }
}
