import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import type { OwnerTag } from '../../../shared/contracts/tags';
import { useTranslate } from '../ui/use-translate';
import type { BuilderAttribute } from './builder-props';
import { OwnerRow } from './owner-row';
import { Tick } from './inputs';

interface OwnersInputProps {
  readonly owners: readonly OwnerTag[];
  readonly attributes: readonly BuilderAttribute[];
  readonly error: string | undefined;
  readonly onChange: (owners: OwnerTag[]) => void;
}

/** Whose row is it: relations to tick, then paths, equal values, or columns that name the owner. */
export function OwnersInput({ owners, attributes, error, onChange }: OwnersInputProps) {
  const t = useTranslate();
  const relations = attributes.filter(({ type }) => type === 'relation');
  const ticked = (name: string) => owners.includes(name);
  const toggle = (name: string, checked: boolean) =>
    onChange(checked ? [...owners, name] : owners.filter((owner) => owner !== name));
  const written = owners
    .map((owner, index) => ({ owner, index }))
    .filter(
      ({ owner }) => typeof owner !== 'string' || !relations.some(({ name }) => name === owner),
    );
  const replace = (index: number, owner: OwnerTag | undefined) =>
    onChange(
      owners.flatMap((old, i) => (i !== index ? [old] : owner === undefined ? [] : [owner])),
    );

  return (
    <Box role="group" aria-label={t('form.owners')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="p">
            {t('form.owners')}
          </Typography>
          <Typography variant="pi" textColor="neutral700" tag="p">
            {t(relations.length > 0 ? 'form.owners.hint' : 'form.owners.none')}
          </Typography>
        </Box>
        {relations.map(({ name, target }) => (
          <Tick
            key={name}
            label={target ? `${name} (${target})` : name}
            checked={ticked(name)}
            onChange={(checked) => toggle(name, checked)}
          />
        ))}
        {written.map(({ owner, index }) => (
          <OwnerRow
            key={index}
            owner={owner}
            attributes={attributes}
            onChange={(next) => replace(index, next)}
            onRemove={() => replace(index, undefined)}
          />
        ))}
        <AddOwner onAdd={(owner) => onChange([...owners, owner])} />
        {error && (
          <Typography variant="pi" textColor="danger600" role="alert">
            {t(error.replace(/^gdpr\./, ''))}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

const EMPTY_OWNERS = {
  path: '',
  match: { match: { '': '' } },
  columns: { type: '', id: '' },
} as const satisfies Record<string, OwnerTag>;

function AddOwner({ onAdd }: { readonly onAdd: (owner: OwnerTag) => void }) {
  const t = useTranslate();
  return (
    <Flex gap={2} wrap="wrap">
      {(['path', 'match', 'columns'] as const).map((kind) => (
        <Button
          key={kind}
          size="S"
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => onAdd(EMPTY_OWNERS[kind])}
        >
          {t(`form.owners.add.${kind}`)}
        </Button>
      ))}
    </Flex>
  );
}
