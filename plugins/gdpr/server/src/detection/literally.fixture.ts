/** A text that a pattern finds, or nearly: the first of its words, classes and gaps each. */
export function literally(
  pattern: string,
  classes: Readonly<Record<string, readonly string[]>>,
): string {
  return pattern
    .split(' ')
    .map((element) => {
      const [, name] = /\{([\w-]+)\}/.exec(element) ?? [];
      if (name !== undefined) return literally(classes[name]?.[0] ?? '', classes);
      if (element.startsWith('..')) return 'de la';
      return (
        element
          .split('|')[0]
          ?.replace(/[=?+*@]/g, '')
          .replace('#', '12') ?? ''
      );
    })
    .join(' ');
}
