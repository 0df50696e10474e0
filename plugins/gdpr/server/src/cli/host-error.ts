/** The command could not be run: the project or its Strapi is not as it should be. */
export class HostError extends Error {}
