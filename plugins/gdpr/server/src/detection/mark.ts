/** What is written where something was taken out of a text. */
export const MARK = '[…]';
