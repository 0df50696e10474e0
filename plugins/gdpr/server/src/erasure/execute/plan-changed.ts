import { GdprError } from '../../kernel/errors';

/** 400: what was shown is no longer what there is; only a plan that was seen is applied. */
export class PlanChanged extends GdprError {
  constructor() {
    super(
      'E_GDPR_PLAN_CHANGED',
      'The record or something of it changed since the preview, or was erased meanwhile: nothing was done. Look at a new preview.',
    );
  }
}
