import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { BlockerLine } from '../../../shared/contracts/erasure';
import { useTranslate } from '../ui/use-translate';
import { inLanguage, isMotive, MOTIVE_LENGTH, TEXT_LENGTH } from './confirmation';
import { Notice } from './notice';
import { TextLink } from './text-link';
import { useTypeLabel } from './use-type-label';

interface BlockerNoticeProps {
  readonly blockers: readonly BlockerLine[];
  readonly motive: string;
  readonly onMotive: (motive: string) => void;
}

/** What stands against erasing now, and the motive without which the act is refused. */
export function BlockerNotice({ blockers, motive, onMotive }: BlockerNoticeProps) {
  const t = useTranslate();
  if (blockers.length === 0) return null;
  const error =
    motive !== '' && !isMotive(motive) && t('erasure.blockers.tooShort', { count: MOTIVE_LENGTH });
  return (
    <Notice tone="danger" title={t('erasure.blockers.title')}>
      <ul>
        {blockers.map((blocker) => (
          <BlockerItem key={blocker.name} blocker={blocker} />
        ))}
      </ul>
      <Field.Root
        name="overrideMotive"
        required
        width="100%"
        hint={t('erasure.blockers.hint', { count: MOTIVE_LENGTH })}
        error={error}
      >
        <Field.Label>{t('erasure.blockers.motive')}</Field.Label>
        <Textarea
          value={motive}
          maxLength={TEXT_LENGTH}
          onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onMotive(target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Notice>
  );
}

function BlockerItem({ blocker }: { readonly blocker: BlockerLine }) {
  const t = useTranslate();
  const { locale } = useIntl();
  const labelOf = useTypeLabel();
  return (
    <li>
      <Typography>{inLanguage(blocker.because, locale)}</Typography>
      <Flex tag="ul" gap={3} wrap="wrap" paddingTop={1}>
        {blocker.documents.map(({ uid, documentId, title }) => (
          <li key={documentId}>
            <TextLink
              to={`/content-manager/collection-types/${uid}/${documentId}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('erasure.blockers.record', { type: labelOf(uid), title: title ?? documentId })}
            </TextLink>
          </li>
        ))}
      </Flex>
    </li>
  );
}
