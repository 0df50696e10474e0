import type { StrapiApp } from '@strapi/strapi/admin';

import type { FormsApi } from './forms-api';
import { FieldTagInput } from './field-tag-input';
import { fieldTagForm, typeTagForm } from './tag-schema';
import { TypeTagInput } from './type-tag-input';

export { keepOppositeTag } from './keep-opposite-tag';

const TAG = 'pluginOptions.gdpr';

/** Types as the Content-Type Builder shows them, and as schemas spell them: custom fields use these. */
const ATTRIBUTE_TYPES = [
  ...[
    'text',
    'number',
    'date',
    'email',
    'richtext',
    'password',
    'enumeration',
    'media',
    'boolean',
    'json',
  ],
  ...['relation', 'component', 'dynamiczone', 'uid', 'blocks'],
  ...['string', 'integer', 'biginteger', 'decimal', 'float', 'datetime', 'time', 'timestamp'],
];

/** Adds the tags to the forms of the Content-Type Builder, where that plugin is enabled. */
export function registerTagForms(app: StrapiApp): void {
  const forms = formsOf(app);
  if (!forms) return;
  forms.components.add({ id: 'gdpr-field-tag', component: FieldTagInput });
  forms.components.add({ id: 'gdpr-type-tag', component: TypeTagInput });
  forms.extendContentType({
    validator: () => ({ gdpr: typeTagForm }),
    form: { advanced: () => [inputOf('gdpr-type-tag')] },
  });
  forms.extendFields(ATTRIBUTE_TYPES, {
    validator: () => ({ gdpr: fieldTagForm }),
    form: { advanced: (step) => (choosesComponent(step) ? [] : [inputOf('gdpr-field-tag')]) },
  });
}

const inputOf = (type: string) => ({
  name: TAG,
  type,
  size: 12,
  intlLabel: { id: 'gdpr.form.title', defaultMessage: 'Personal data' },
});

/** The first step of a component attribute only picks the component: there is no attribute yet. */
const choosesComponent = (step: { type?: string; step?: string | null } | null): boolean =>
  step?.type === 'component' && step.step === '1';

/** `getPlugin` is typed as always answering, but a host may disable the builder. */
interface Plugins {
  getPlugin(id: string): ReturnType<StrapiApp['getPlugin']> | undefined;
}

function formsOf(app: Plugins): FormsApi | undefined {
  const builder = app.getPlugin('content-type-builder');
  // `apis` is untyped in Strapi; this is the one place that says what is in it.
  return builder?.apis['forms'] as FormsApi | undefined;
}
