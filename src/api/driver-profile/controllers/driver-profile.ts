import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::driver-profile.driver-profile');
