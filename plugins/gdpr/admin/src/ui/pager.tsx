import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useTranslate } from './use-translate';

/** Which page of a list is on screen, as the server counts them. */
export interface PageMeta {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total: number;
}

interface PagerProps {
  readonly meta: PageMeta;
  /** what is paged, read by screen readers */
  readonly label: string;
  readonly onPage: (page: number) => void;
}

/** Pages of one of several lists on a screen: the address can carry the page of one only. */
export function Pager({ meta, label, onPage }: PagerProps) {
  const t = useTranslate();
  if (meta.pageCount < 2) return null;
  return (
    <Flex tag="nav" aria-label={label} justifyContent="flex-end" gap={3} paddingTop={3}>
      <Typography variant="pi" textColor="neutral700" role="status">
        {t('ui.page', { page: meta.page, pages: meta.pageCount, total: meta.total })}
      </Typography>
      <Button
        variant="tertiary"
        size="S"
        startIcon={<ChevronLeft />}
        disabled={meta.page <= 1}
        onClick={() => onPage(meta.page - 1)}
      >
        {t('ui.page.previous')}
      </Button>
      <Button
        variant="tertiary"
        size="S"
        endIcon={<ChevronRight />}
        disabled={meta.page >= meta.pageCount}
        onClick={() => onPage(meta.page + 1)}
      >
        {t('ui.page.next')}
      </Button>
    </Flex>
  );
}
