import type { Sink } from './sink';

interface WebhookStore {
  findWebhooks(): Promise<
    readonly { readonly isEnabled?: boolean; readonly events?: readonly string[] }[]
  >;
}

/** Copies that were sent away when the records changed; nothing here can call them back. */
export const webhooks = {
  name: 'webhooks',
  label: { fr: 'Destinataires des webhooks', en: 'Recipients of webhooks' },
  async present(strapi) {
    const store = strapi.get('webhookStore') as unknown as WebhookStore;
    const found = await store.findWebhooks();
    return found.some(
      ({ isEnabled, events }) =>
        isEnabled !== false && events?.some((event) => /^(entry|media)\./.test(event)),
    );
  },
  count: () => Promise.resolve(0),
  because: {
    fr: 'Des webhooks ont transmis ces données à d’autres systèmes : informez leurs destinataires (article 19 du RGPD).',
    en: 'Webhooks have sent these data to other systems: notify their recipients (GDPR, Article 19).',
  },
} satisfies Sink;
