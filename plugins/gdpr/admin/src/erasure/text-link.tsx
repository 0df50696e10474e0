import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link of the admin in the colours of its theme: a browser's own blue cannot be read in the dark one. */
export const TextLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
  text-decoration: underline;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
