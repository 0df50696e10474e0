import { Field } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A field whose «clear» button is large enough to hit: WCAG 2.2 asks for 24 px, it has 22. */
export const RoomyField = styled(Field.Root)`
  button[aria-label] {
    min-width: 2.4rem;
    min-height: 2.4rem;
  }
`;
