import type { Core } from '@strapi/types';
import { dictionaryUpdate, tryRequest } from '../../../shared/contracts/detection';
import { systemClock } from '../kernel/clock';
import { parse } from '../kernel/parse';
import { staffNames } from '../kernel/staff-names';
import { detection } from './detection.service';
import { builtInDictionary } from './dictionary/built-in';

type Context = Parameters<Core.ControllerHandler>[0];

/** HTTP face of the dictionary. */
export const createDetectionController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async dictionary(ctx) {
      await detection(strapi).refresh();
      const history = await detection(strapi).history();
      const names = await staffNames(
        strapi,
        history.map(({ author }) => author),
      );
      ctx.body = {
        data: {
          ...detection(strapi).current(),
          builtIn: builtInDictionary(),
          history: history.map(({ version, at, author, reason }) => ({
            ...{ version, at: at.toISOString(), reason },
            authorName: names.get(author),
          })),
        },
      };
    },
    async save(ctx) {
      const update = parse(dictionaryUpdate, ctx.request.body);
      const version = await detection(strapi).save({
        ...update,
        author: authorOf(ctx),
        at: systemClock.now(),
      });
      ctx.body = { data: { version } };
    },
    tryOut(ctx) {
      const { text, changes } = parse(tryRequest, ctx.request.body);
      const service = detection(strapi);
      const findings = changes ? service.tryOut(text, changes) : service.detect(text);
      // what was typed is somebody's note, perhaps: no proxy keeps the answer
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: { findings } };
    },
  }) satisfies Core.Controller;

const authorOf = (ctx: Context): number => (ctx.state as { user: { id: number } }).user.id;
