const { createRequire } = require('node:module');
const { join, resolve, sep } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

const ROOT = resolve(__dirname, '../..');
const fromHere = createRequire(join(ROOT, 'package.json'));
const EVENTS = ['SIGTERM', 'SIGINT', 'uncaughtException', 'unhandledRejection', 'exit', 'warning'];
// What an application extends in place, as Strapi does with its plugins' content types.
const CHANGING = [
  ...['admin', 'content-manager', 'content-releases', 'content-type-builder', 'email', 'i18n'],
  ...['openapi', 'plugin-users-permissions', 'review-workflows', 'upload'],
].map((name) => join(ROOT, 'node_modules/@strapi', name, sep));
const OF_APPS = [join(ROOT, 'dist', sep), join(ROOT, 'plugins', sep), ...CHANGING];

/**
 * Stories run in a context of their own, Strapi outside of it, in the process: it is loaded at Node's speed. Both share
 * the process and its environment variables, which are as before when a file ends.
 */
module.exports = class HostEnvironment extends TestEnvironment {
  // in the constructor: jest runs its setup files before it calls setup()
  constructor(config, context) {
    super(config, context);
    this.before = {
      env: { ...process.env },
      listeners: EVENTS.map((event) => process.listeners(event)),
    };
    // Strapi takes every listener of the process away when it stops: jest's own must stay.
    process.removeAllListeners = () => process;
    process.setMaxListeners(0);
    this.global.process = process;
    // drivers ask what they are given whether it is a date, jest what was thrown whether it is an error
    this.global.Date = Date;
    this.global.Error = Error;
    this.global.requireFromHost = fromHere;
    Object.defineProperty(this.global, 'strapi', {
      get: () => globalThis.strapi,
      configurable: true,
    });
  }

  async teardown() {
    delete process.removeAllListeners;
    for (const path of Object.keys(fromHere.cache)) {
      if (OF_APPS.some((folder) => path.startsWith(folder))) delete fromHere.cache[path];
    }
    for (const [at, event] of EVENTS.entries()) {
      for (const listener of process.listeners(event)) {
        if (!this.before.listeners[at].includes(listener)) process.off(event, listener);
      }
    }
    for (const name of Object.keys(process.env)) {
      if (!(name in this.before.env)) delete process.env[name];
    }
    Object.assign(process.env, this.before.env);
    await super.teardown();
  }
};
