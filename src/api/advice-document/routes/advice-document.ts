import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::advice-document.advice-document');
