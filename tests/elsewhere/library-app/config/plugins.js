'use strict';

module.exports = { gdpr: { enabled: true, config: {} } };
