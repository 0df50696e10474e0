import { styled } from 'styled-components';

/** What was found in a text, told by colour and by a line under it: never by colour alone. */
export const Mark = styled.mark`
  padding: 0.1rem 0.2rem;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral900};
  font-weight: 600;
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.warning600};
  text-decoration-thickness: 2px;
  text-underline-offset: 3px;
`;

/** A text of somebody's record, with its own line breaks. */
export const Quoted = styled.p`
  margin: 0;
  font-size: 1.4rem;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;
