import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::driver-profile.driver-profile');
