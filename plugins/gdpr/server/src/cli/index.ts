import type { Feature } from '../kernel/feature';
import { runCommand } from './command-line';

/** The command line reaches this service before any Strapi runs: it takes nothing from the context. */
const createCommandLine = () => ({ run: runCommand });

export const cliFeature = {
  name: 'cli',
  services: { commandLine: createCommandLine },
} satisfies Feature;
