import * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Check, Link as LinkIcon, Trash } from '@strapi/icons';
import { useAPIErrorHandler, useClipboard, useNotification } from '@strapi/strapi/admin';
import { useHref, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { SavedFilter } from '../../../shared/contracts/bulk';
import { PLUGIN_ID } from '../plugin-id';
import { words } from '../ui/use-resource';
import { useTranslate } from '../ui/use-translate';
import { useDeleteFilterMutation } from './filters-api';
import { searchOf } from './list-address';

interface FilterRowProps {
  readonly filter: SavedFilter;
  readonly applied: boolean;
  readonly onApplied: () => void;
}

/** One saved filter: apply it, copy its address, delete it where it is the reader's own. */
export function FilterRow({ filter, applied, onApplied }: FilterRowProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const remove = useRemove(filter);
  const share = useShare(filter);
  const [asked, setAsked] = React.useState(false);
  const apply = () => {
    navigate({ search: searchOf(filter) });
    onApplied();
  };
  return (
    <Flex tag="li" justifyContent="space-between" gap={2}>
      <Apply type="button" aria-pressed={applied} onClick={apply}>
        <Typography fontWeight={applied ? 'bold' : 'regular'}>{filter.name}</Typography>
        {applied ? <Check width="1.2rem" height="1.2rem" aria-hidden /> : null}
        <Typography variant="pi" textColor="neutral700">
          {ownerText(filter, t)}
        </Typography>
      </Apply>
      <Flex gap={1}>
        <IconButton
          variant="ghost"
          label={t('filters.share', { name: filter.name })}
          onClick={share}
        >
          <LinkIcon />
        </IconButton>
        {filter.mine ? (
          <IconButton
            variant={asked ? 'danger' : 'ghost'}
            label={t(asked ? 'filters.delete.sure' : 'filters.delete', { name: filter.name })}
            onClick={() => (asked ? remove() : setAsked(true))}
            onBlur={() => setAsked(false)}
          >
            <Trash />
          </IconButton>
        ) : null}
      </Flex>
    </Flex>
  );
}

function ownerText(filter: SavedFilter, t: ReturnType<typeof useTranslate>): string {
  if (filter.mine) return t(filter.shared ? 'filters.mine.shared' : 'filters.mine.private');
  return filter.authorName === undefined ? '' : t('filters.by', { name: filter.authorName });
}

function useRemove(filter: SavedFilter): () => void {
  const t = useTranslate();
  const [request] = useDeleteFilterMutation();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const remove = async () => {
    try {
      await request(filter.filterId).unwrap();
      toggleNotification({ type: 'success', message: t('filters.deleted', { name: filter.name }) });
    } catch (error) {
      const reason = words(error, formatAPIError);
      toggleNotification({ type: 'danger', message: t('filters.delete.failed', { reason }) });
    }
  };
  return () => void remove();
}

/** The address holds the filter's number only: what it selects is nobody's business on the way. */
function useShare({ filterId }: SavedFilter): () => void {
  const t = useTranslate();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const href = useHref(`/plugins/${PLUGIN_ID}/filters/${filterId}`);
  const share = async () => {
    const copied = await copy(new URL(href, window.location.origin).href);
    toggleNotification(
      copied
        ? { type: 'success', message: t('filters.shared') }
        : { type: 'warning', message: t('ui.copy.failed') },
    );
  };
  return () => void share();
}

const Apply = styled.button`
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 0.8rem;
  min-width: 0;
  min-height: 3.2rem;
  padding: 0.4rem 0.8rem;
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  text-align: left;
  cursor: pointer;

  &:hover,
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
