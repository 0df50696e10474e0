import type { ComponentProps } from 'react';
import { InputRenderer } from '@strapi/strapi/admin';

interface Filter {
  readonly name: string;
  readonly type?: string;
  readonly options?: readonly unknown[];
  readonly input?: unknown;
}

interface ListView {
  readonly displayedFilters: readonly Filter[];
  readonly layout: unknown;
}

/** A filter on an enumeration says the word of its value once it is set; only one with its own input does. */
export function wordsInFilters({ displayedFilters, layout }: ListView): ListView {
  return { displayedFilters: displayedFilters.map(withInput), layout };
}

const withInput = (filter: Filter): Filter =>
  filter.type === 'enumeration' && filter.options && !filter.input
    ? { ...filter, input: WordInput }
    : filter;

/** Strapi's own select, without the props that are the filter's. */
function WordInput(props: ComponentProps<typeof InputRenderer> & { input?: unknown }) {
  const { input: _input, ...rest } = props;
  return <InputRenderer {...rest} />;
}
