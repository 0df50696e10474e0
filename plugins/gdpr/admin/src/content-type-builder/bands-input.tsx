import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';

import type { Band, EraseTag } from '../../../shared/contracts/tags';
import { useTranslate } from '../ui/use-translate';
import { Text, Whole } from './inputs';

interface BandsInputProps {
  readonly bands: EraseTag['bands'];
  readonly error: string | undefined;
  readonly onChange: (bands: EraseTag['bands']) => void;
}

/** The classes of a band: the name of a set in the plugin's config, or written here, lowest first. */
export function BandsInput({ bands, error, onChange }: BandsInputProps) {
  const t = useTranslate();
  if (!Array.isArray(bands)) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Text
          label={t('form.erase.bands')}
          hint={t('form.erase.bands.hint')}
          error={error}
          value={bands}
          placeholder="age"
          onChange={(name) => onChange(name)}
        />
        <Button size="S" variant="tertiary" onClick={() => onChange([{ label: '' }])}>
          {t('form.erase.bands.here')}
        </Button>
      </Flex>
    );
  }
  const replace = (index: number, band: Band) =>
    onChange(bands.map((old, i) => (i === index ? band : old)));
  const remove = (index: number) => {
    const left = bands.filter((_, i) => i !== index);
    onChange(left.length === 0 ? undefined : left);
  };
  return (
    <Box role="group" aria-label={t('form.erase.bands')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {bands.map((band, index) => (
          // Rows have no name of their own: their place is their identity.
          <BandRow key={index} index={index} band={band} onChange={replace} onRemove={remove} />
        ))}
        <Flex gap={3}>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => onChange([...bands, { label: '' }])}
          >
            {t('form.erase.bands.add')}
          </Button>
          {error && (
            <Typography variant="pi" textColor="danger600">
              {t(error.replace(/^gdpr\./, ''))}
            </Typography>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}

interface BandRowProps {
  readonly index: number;
  readonly band: Band;
  readonly onChange: (index: number, band: Band) => void;
  readonly onRemove: (index: number) => void;
}

function BandRow({ index, band, onChange, onRemove }: BandRowProps) {
  const t = useTranslate();
  const number = index + 1;
  return (
    <Flex gap={2} alignItems="flex-end">
      <Text
        label={t('form.erase.bands.label', { number })}
        value={band.label}
        onChange={(label) => onChange(index, { ...band, label })}
      />
      <Whole
        label={t('form.erase.bands.below', { number })}
        value={band.below}
        onChange={(below) =>
          onChange(index, below === undefined ? { label: band.label } : { ...band, below })
        }
      />
      <IconButton label={t('form.erase.bands.remove', { number })} onClick={() => onRemove(index)}>
        <Trash />
      </IconButton>
    </Flex>
  );
}
