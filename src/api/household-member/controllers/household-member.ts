import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::household-member.household-member');
