import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::advice-document.advice-document');
