// Pure rules of a registry entry.
import { invalid, type FieldProblem } from '#kernel/problem';
import type { Day } from '#kernel/day';
import { sortKey, tidy, unaccented } from '#kernel/vietnamese';
import type { Content } from './contract.ts';

/** An entry as it is kept: names tidied, fields in one order. */
export function tidied(content: Content): Content {
  const { number, issuer, title, summary, fields, ...rest } = content;
  return {
    ...rest,
    number: tidy(number),
    issuer: tidy(issuer),
    title: tidy(title),
    summary: summary.normalize('NFC').trim(),
    fields: [...new Set(fields)].sort(),
  };
}

/** @throws Problem where a field is blank or the day has not come */
export function mustBeSound(content: Content, today: Day): void {
  const blank = (['number', 'issuer', 'title'] as const).filter((field) => content[field] === '');
  const errors: FieldProblem[] = blank.map((field) => ({ field, code: 'platform.field.required' }));
  if (content.issuedOn > today) errors.push({ field: 'issuedOn', code: 'directives.in-the-future' });
  if (errors.length)
    throw invalid(errors[0]!.code.startsWith('directives') ? errors[0]!.code : 'platform.invalid', errors);
}

/** Whether two entries say the same. */
export function sameContent(one: Content, other: Content): boolean {
  return (Object.keys(one) as (keyof Content)[]).every(
    (key) => JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}

/** A number as it is compared: "01 - CTr/TU" and "01-CTR/TU" are one number. */
export function numberKey(number: string): string {
  return unaccented(number).replace(/\s/g, '');
}

/** An issuer as it is compared: without diacritics, for "Thành ủy" is written "Thành uỷ" too. */
export function issuerKey(issuer: string): string {
  return unaccented(tidy(issuer));
}

/** The columns that make an entry findable and sortable. */
export function keyColumns({
  number,
  issuer,
  title,
  summary,
}: Pick<Content, 'number' | 'issuer' | 'title' | 'summary'>) {
  return { title_key: sortKey(title), search: unaccented([number, title, issuer, summary].join(' ')) };
}

/** The words that all must be found. */
export function wordsOf(q: string): string[] {
  return unaccented(tidy(q)).split(' ').filter(Boolean).slice(0, 12);
}
