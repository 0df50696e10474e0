import type { Core } from '@strapi/types';
import type { PreviewRequest } from '../../../../shared/contracts/erasure';
import { GdprError, GdprInvalid, GdprNotFound } from '../../kernel/errors';
import { openSql } from '../../kernel/sql/sql';
import { lifecycle, mayRead, type Ability } from '../../lifecycle';
import { subjectGraph } from '../../subject-graph';
import type { Seed } from '../locate/locate';

/**
 * Where the erasure asked for starts: the record itself, or the one person it belongs to.
 * What the caller may not read and what does not exist are the same 404.
 */
export async function findSeeds(
  strapi: Core.Strapi,
  { uid, documentId, mode, scope }: PreviewRequest,
  ability: Ability,
): Promise<Seed[]> {
  const node = subjectGraph(strapi).graph().nodes.get(uid);
  if (!node) {
    throw new GdprInvalid(
      'E_GDPR_NOT_A_SUBJECT',
      `${uid} holds no data of a person: only the types that \`npx gdpr explain\` lists can be erased`,
    );
  }
  const mayAct =
    (await exists(strapi, { uid, documentId })) &&
    (await mayRead(strapi, ability, { uid, documentId }));
  if (!mayAct) {
    throw new GdprNotFound(
      'E_GDPR_NO_SUCH_RECORD',
      `${uid} ${documentId}: no such record, or none you may read`,
    );
  }
  if (node.root) return [{ uid, documentId }];
  if (scope === 'document') return ownRecord({ uid, documentId, mode });
  return onePerson(strapi, { uid, documentId }, ability);
}

/** A record without its person can only go: an anonymous shell makes sense for people. */
function ownRecord({ uid, documentId, mode }: Seed & { readonly mode: string }): Seed[] {
  if (mode === 'delete') return [{ uid, documentId }];
  throw new GdprInvalid(
    'E_GDPR_ONLY_PEOPLE',
    `${uid} is no person: anonymise the person it belongs to, or delete the record`,
  );
}

async function onePerson(strapi: Core.Strapi, record: Seed, ability: Ability): Promise<Seed[]> {
  const owners = await lifecycle(strapi).ownersOf(record);
  const [owner] = owners;
  if (!owner) {
    throw new GdprError(
      'E_GDPR_NO_OWNER',
      `${record.uid} ${record.documentId} belongs to nobody: delete the record itself (scope "document")`,
    );
  }
  if (owners.length > 1) {
    throw new GdprError(
      'E_GDPR_SEVERAL_OWNERS',
      `${record.uid} ${record.documentId} belongs to ${String(owners.length)} people: open the record of the one meant`,
      { subjects: owners },
    );
  }
  if (!(await mayRead(strapi, ability, owner))) {
    throw new GdprNotFound(
      'E_GDPR_NO_SUCH_RECORD',
      `${record.uid} ${record.documentId}: no such record, or none you may read`,
    );
  }
  return [{ uid: owner.uid, documentId: owner.documentId }];
}

async function exists(strapi: Core.Strapi, { uid, documentId }: Seed): Promise<boolean> {
  const sql = openSql(strapi);
  return (
    (await sql.table(sql.meta(uid).tableName).where({ document_id: documentId }).first('id')) !==
    undefined
  );
}
