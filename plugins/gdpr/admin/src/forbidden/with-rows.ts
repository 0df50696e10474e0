import type { ForbiddenField } from '../../../shared/contracts/guard';

/**
 * The fields as they were read last, with the rows of a count that may be older: counting takes long, and what was
 * granted meanwhile is to be seen. What an exception allows is not against the rule.
 */
export const withRows = (
  fields: readonly ForbiddenField[],
  counted: readonly ForbiddenField[],
): ForbiddenField[] =>
  fields.map((field) => {
    const rows = counted.find(
      ({ uid, attribute }) => uid === field.uid && attribute === field.attribute,
    )?.rows;
    return rows === undefined ? field : { ...field, rows: field.exception ? 0 : rows };
  });
