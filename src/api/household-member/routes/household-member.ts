import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::household-member.household-member');
