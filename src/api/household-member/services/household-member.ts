import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::household-member.household-member');
