import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::driver-profile.driver-profile');
