import type { Core } from '@strapi/types';
import { GdprError } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { placeName } from './problem';
import { schemaAlarm } from './schema-alarm';
import type { TagProblem } from './tag';
import { tagging } from './tagging.service';

/** Says at boot what is tagged and what is wrong; under `strict`, a wrong tag stops the boot. */
export function announce(strapi: Core.Strapi): void {
  const { coverage, types } = tagging(strapi).inventory();
  const errors = tagging(strapi)
    .problems()
    .filter(({ severity }) => severity === 'error');
  const subjects = types.filter(({ role }) => role !== 'none').length;
  strapi.log.info(
    `gdpr: ${String(coverage.total)} fields, ${String(coverage.classified)} classified, ` +
      `${String(coverage.unclassified)} unclassified, ${String(coverage.error)} in error; ` +
      `${String(subjects)} types belong to a person`,
  );
  for (const problem of errors) strapi.log.error(`gdpr: ${sentence(problem)}`);
  for (const alarm of alarms(strapi)) strapi.log.warn(`gdpr: ${alarm}`);
  if (settings(strapi).strict && errors.length > 0) {
    throw new GdprError(
      'E_GDPR_WRONG_TAGS',
      `${String(errors.length)} tags are wrong and gdpr.config.strict is on: correct them (npx gdpr check lists them), or turn strict off`,
    );
  }
}

/** Untagged fields whose name or type gives them away: somebody added them without a word. */
function alarms(strapi: Core.Strapi): string[] {
  return tagging(strapi)
    .inventory()
    .fields.filter(({ status }) => status === 'unclassified')
    .flatMap(({ uid, attribute, type }) => {
      const alarm = schemaAlarm(attribute, type);
      if (!alarm) return [];
      const look =
        alarm.kind === 'reserved'
          ? `looks like "${alarm.category}", which the law keeps out but for an exception`
          : `looks personal ("${alarm.category}")`;
      return `${uid} ${attribute} ${look} (${alarm.why}) and has no tag. Tag it in its schema.json, or remove it.`;
    });
}

const sentence = (problem: TagProblem): string => {
  const file = problem.file === undefined ? '' : ` (${problem.file})`;
  return `${placeName(problem)}${file}: ${problem.message}. ${capital(problem.remedy)}.`;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
