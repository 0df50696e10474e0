import type { StrapiTheme } from '@strapi/design-system';

declare module 'styled-components' {
  // The theme that Strapi provides; styled-components leaves it empty.
  export interface DefaultTheme extends StrapiTheme {}
}
