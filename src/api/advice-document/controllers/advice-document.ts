import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::advice-document.advice-document');
