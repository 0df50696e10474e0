import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface FiguresProps {
  readonly figures: readonly {
    readonly name: string;
    readonly label: string;
    readonly count: number;
  }[];
}

/** A few numbers, large, each above its name. */
export function Figures({ figures }: FiguresProps) {
  const { formatNumber } = useIntl();
  return (
    <Flex tag="dl" gap={4} wrap="wrap">
      {figures.map(({ name, label, count }) => (
        <Flex
          key={name}
          direction="column-reverse"
          alignItems="flex-start"
          background="neutral100"
          hasRadius
          padding={3}
          minWidth="11rem"
        >
          <Typography tag="dt" variant="pi" textColor="neutral700">
            {label}
          </Typography>
          <Typography tag="dd" variant="beta">
            {formatNumber(count)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
