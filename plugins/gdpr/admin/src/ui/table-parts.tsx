import { styled } from 'styled-components';

/**
 * Plain rows and cells in the colours of the admin. The design system's own table is an ARIA grid:
 * it takes the buttons of a cell out of the tab order, and its headers may not say how they sort.
 */
export const Td = styled.td`
  padding: 1.2rem;
  vertical-align: top;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** A row. */
export const Tr = styled.tr`
  &:last-child > td {
    border-bottom: none;
  }
`;

/** A header cell. */
export const Th = styled.th.attrs({ scope: 'col' })`
  padding: 1.2rem;
  text-align: left;
  vertical-align: bottom;
  white-space: nowrap;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral700};
`;

/** The table itself. */
export const TableRoot = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
`;

/** Scrolls a wide table sideways, by keyboard too: it takes the focus. */
export const Scroll = styled.div`
  overflow-x: auto;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** The button of a header that sorts. */
export const HeadButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  padding: 0;
  border: none;
  background: transparent;
  cursor: pointer;
  color: inherit;
`;
