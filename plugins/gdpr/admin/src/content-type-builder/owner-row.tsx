import type * as React from 'react';
import { Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';

import type { OwnerTag } from '../../../shared/contracts/tags';
import { useTranslate } from '../ui/use-translate';
import type { BuilderAttribute } from './builder-props';
import { Choice, Text } from './inputs';

interface OwnerRowProps {
  readonly owner: OwnerTag;
  readonly attributes: readonly BuilderAttribute[];
  readonly onChange: (owner: OwnerTag) => void;
  readonly onRemove: () => void;
}

/** An owner that is no plain relation: a dotted path, equal values, or two columns. */
export function OwnerRow({ owner, attributes, onChange, onRemove }: OwnerRowProps) {
  const t = useTranslate();
  return (
    <Flex gap={2} alignItems="flex-end">
      {typeof owner === 'string' ? (
        <Text
          label={t('form.owners.path')}
          hint={t('form.owners.path.hint')}
          placeholder="parties.person"
          value={owner}
          onChange={onChange}
        />
      ) : 'match' in owner ? (
        <MatchInputs owner={owner} attributes={attributes} onChange={onChange} />
      ) : (
        <ColumnsInputs owner={owner} attributes={attributes} onChange={onChange} />
      )}
      <IconButton label={t('form.owners.remove')} onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

// A string has a `match` too: it is left out first.
type Match = Extract<Exclude<OwnerTag, string>, { match: unknown }>;
type Columns = Extract<OwnerTag, { id: string }>;

interface PartProps<O> {
  readonly owner: O;
  readonly attributes: readonly BuilderAttribute[];
  readonly onChange: (owner: O) => void;
}

/** The first pair is edited here; further pairs and options written in the schema are kept. */
function MatchInputs({ owner, attributes, onChange }: PartProps<Match>) {
  const t = useTranslate();
  const [[own, its] = ['', ''], ...others] = Object.entries(owner.match);
  const set = (left: string, right: string) =>
    onChange({ ...owner, match: Object.fromEntries([[left, right], ...others]) });
  return (
    <>
      <AttributeChoice
        label={t('form.owners.match.own')}
        value={own}
        attributes={attributes}
        onChange={(name) => set(name, its)}
      />
      <Text
        label={t('form.owners.match.its')}
        placeholder="email"
        value={its}
        onChange={(name) => set(own, name)}
      />
    </>
  );
}

function ColumnsInputs({ owner, attributes, onChange }: PartProps<Columns>) {
  const t = useTranslate();
  return (
    <>
      <AttributeChoice
        label={t('form.owners.columns.type')}
        value={owner.type}
        attributes={attributes}
        onChange={(type) => onChange({ ...owner, type })}
      />
      <AttributeChoice
        label={t('form.owners.columns.id')}
        value={owner.id}
        attributes={attributes}
        onChange={(id) => onChange({ ...owner, id })}
      />
    </>
  );
}

interface AttributeChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly attributes: readonly BuilderAttribute[];
  readonly onChange: (name: string) => void;
}

const VALUES = ['string', 'text', 'email', 'uid', 'integer', 'biginteger', 'enumeration'];

function AttributeChoice({
  label,
  value,
  attributes,
  onChange,
}: AttributeChoiceProps): React.JSX.Element {
  const t = useTranslate();
  const names = attributes
    .filter(({ type }) => VALUES.includes(type ?? ''))
    .map(({ name }) => name);
  const all = value && !names.includes(value) ? [...names, value] : names;
  return (
    <Choice
      label={label}
      placeholder={t('form.choose')}
      value={value || undefined}
      options={all.map((name) => ({ value: name, label: name }))}
      onChange={(name) => onChange(name ?? '')}
    />
  );
}
