import { Typography } from '@strapi/design-system';
import { enumerationWords } from '../content-manager/enumeration-words';

interface Header {
  readonly name: string;
  readonly attribute?: { readonly type?: string };
  readonly cellFormatter?: unknown;
}

interface ListView {
  readonly displayedHeaders: readonly Header[];
  readonly layout: unknown;
}

const words = enumerationWords();

/** Lists show the words of an enumeration, as forms and filters do; a list alone would show its keys. */
export function wordsInList({ displayedHeaders, layout }: ListView): ListView {
  return { displayedHeaders: displayedHeaders.map(withWords), layout };
}

function withWords(header: Header): Header {
  if (header.attribute?.type !== 'enumeration' || header.cellFormatter) return header;
  const cellFormatter = (row: Readonly<Record<string, unknown>>) => {
    const value = row[header.name];
    const word = typeof value === 'string' ? (words[value] ?? value) : '-';
    return <Typography textColor="neutral800">{word}</Typography>;
  };
  return { ...header, cellFormatter };
}
