import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { ForbiddenField } from '../../../shared/contracts/guard';
import { failureOf } from '../erasure/failure';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { useRevokeExceptionMutation } from './forbidden-api';

interface RevokeDialogProps {
  readonly field: ForbiddenField;
  readonly onClose: () => void;
}

/** Ends an exception: the field is refused again; what it holds stays until it is purged. */
export function RevokeDialog({ field, onClose }: RevokeDialogProps) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const [request, { isLoading, error }] = useRevokeExceptionMutation();
  const revoke = async () => {
    if (!field.exception) return;
    const answer = await request(field.exception.exceptionId);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: t('forbidden.revoked') });
    onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{t('forbidden.revoke.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Flex justifyContent="center">
              <WarningCircle width="2.4rem" height="2.4rem" fill="danger600" aria-hidden />
            </Flex>
            <Typography tag="p" textAlign="center">
              {t('forbidden.revoke.about', { type: field.typeLabel, field: field.attribute })}
            </Typography>
            {error ? (
              <ProblemNotice title={t('forbidden.revoke.failed')} failure={failureOf(error)} />
            ) : null}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('erasure.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            variant="danger-light"
            fullWidth
            loading={isLoading}
            onClick={() => void revoke()}
          >
            {t('forbidden.revoke.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
