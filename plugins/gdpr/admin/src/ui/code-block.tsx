import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

const Code = styled.pre`
  margin: 0;
  overflow: auto;
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 1.3rem;
  line-height: 1.5;
  text-align: left;
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** Code or words of fixed width, scrollable by keyboard when they are wider than their place. */
export function CodeBlock({
  children,
  label,
}: {
  readonly children: string;
  readonly label: string;
}) {
  return (
    <Box background="neutral100" hasRadius padding={4} maxWidth="100%">
      <Code tabIndex={0} role="group" aria-label={label}>
        <code>{children}</code>
      </Code>
    </Box>
  );
}

/** A name of the schema, in the running text. */
export const Mono = styled.code`
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 1.3rem;
  overflow-wrap: break-word;
`;
