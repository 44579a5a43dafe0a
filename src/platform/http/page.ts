import { Type } from 'typebox';
import { isId } from '#kernel/id';
import { invalid, type Problem } from '#kernel/problem';

/** The query of every list: `cursor` from the page before, `limit` rows at the most. */
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 2000, description: 'nextCursor of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
};

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends Type.TSchema>(row: T) {
  return Type.Object({ rows: Type.Array(row), nextCursor: Type.Union([Type.String(), Type.Null()]) });
}

/** The place after a row, as an opaque text: the values of the columns the list is ordered by. */
export function cursorAfter(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values in a cursor, the last of them an identifier. @throws Problem `platform.bad-cursor` where it is not one of ours for this list. */
export function readCursor(cursor: string, length: number): (string | number | null)[] {
  const values = parse(cursor);
  const fits =
    Array.isArray(values) &&
    values.length === length &&
    values.every((v) => v === null || ['string', 'number'].includes(typeof v));
  if (!fits || !isId(String(values.at(-1)))) throw badCursor();
  return values;
}

/** What is said of a cursor that does not fit the list. */
export function badCursor(): Problem {
  return invalid('platform.bad-cursor', [{ field: 'cursor', code: 'platform.bad-cursor' }]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Cuts one page out of `limit + 1` rows that were asked for, and names the place after it. */
export function page<Row>(rows: Row[], limit: number, key: (row: Row) => (string | number | null)[]) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? cursorAfter(key(last)) : null };
}
