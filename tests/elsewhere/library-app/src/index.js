'use strict';

module.exports = {
  /** A field that nobody has examined: the command must find it. */
  register({ strapi }) {
    if (!process.env.LIBRARY_UNTAGGED) return;
    strapi.contentType('api::reader.reader').attributes.shoeSize = { type: 'integer' };
  },
};
