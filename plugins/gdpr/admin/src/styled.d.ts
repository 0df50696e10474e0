import type { StrapiTheme } from '@strapi/design-system';

declare module 'styled-components' {
  // The theme that Strapi provides; another module's interface can only be extended, not aliased.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what merges with styled-components' own
  export interface DefaultTheme extends StrapiTheme {}
}
