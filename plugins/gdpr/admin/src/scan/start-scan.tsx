import * as React from 'react';
import { Box, Button, Checkbox, Flex, Radio, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';

import type { ScanRequest } from '../../../shared/contracts/scan';
import { failureOf } from '../erasure/failure';
import { Card } from '../ui/card';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { useStartScanMutation } from './scan-api';

const SCOPES = ['changed', 'all'] as const satisfies readonly ScanRequest['scope'][];

/** What is to be read, and the button; before the first scan, what one is for. */
export function StartScan({ first }: { readonly first: boolean }) {
  const t = useTranslate();
  const [scope, setScope] = React.useState<ScanRequest['scope']>(first ? 'all' : 'changed');
  const [attachments, setAttachments] = React.useState(false);
  const [start, { isLoading, error }] = useStartScanMutation();
  return (
    <Card tag="section">
      <Box>
        <Typography variant="beta" tag="h2">
          {t(first ? 'scan.never.title' : 'scan.start.title')}
        </Typography>
        <Typography tag="p" textColor="neutral700">
          {t(first ? 'scan.never.content' : 'scan.start.about')}
        </Typography>
      </Box>
      {first ? null : <ScopeChoice scope={scope} onChange={setScope} />}
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Checkbox checked={attachments} onCheckedChange={(on) => setAttachments(on === true)}>
          {t('scan.start.attachments')}
        </Checkbox>
        <Typography variant="pi" textColor="neutral700">
          {t('scan.start.attachments.hint')}
        </Typography>
      </Flex>
      {error ? <ProblemNotice title={t('scan.start.failed')} failure={failureOf(error)} /> : null}
      <Flex>
        <Button
          startIcon={<Search />}
          loading={isLoading}
          onClick={() => void start({ scope, attachments })}
        >
          {t('scan.start')}
        </Button>
      </Flex>
    </Card>
  );
}

interface ScopeChoiceProps {
  readonly scope: ScanRequest['scope'];
  readonly onChange: (scope: ScanRequest['scope']) => void;
}

function ScopeChoice({ scope, onChange }: ScopeChoiceProps) {
  const t = useTranslate();
  const label = React.useId();
  return (
    <Box>
      <Typography id={label} variant="pi" fontWeight="bold">
        {t('scan.start.scope')}
      </Typography>
      <Radio.Group
        value={scope}
        aria-labelledby={label}
        onValueChange={(value: string) =>
          onChange(SCOPES.find((one) => one === value) ?? 'changed')
        }
      >
        {SCOPES.map((one) => (
          <Radio.Item key={one} value={one}>
            {t(`scan.start.scope.${one}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Box>
  );
}
