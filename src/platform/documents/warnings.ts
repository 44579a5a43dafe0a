// What is said of a document without refusing it: where the facts about a rule differ, where a rule is probably broken,
// and what could not be taken over when a document was read. A room that shows them has a sentence for each.
import type { Block, OfficialDocument } from './content.ts';
import { plain } from './content.ts';
import { formFor, type Form } from './form.ts';

export type DocumentWarning =
  | 'before-rules'
  | 'rule-date'
  | 'other-rule'
  | 'authority-unknown'
  | 'committee-deputizes'
  | 'position-names-body'
  | 'title-before-name'
  | 'bases-slant'
  | 'line-sizes'
  | 'page-number-place'
  | 'lacks-number'
  | 'lacks-abstract'
  | 'lacks-signs-for'
  | 'lacks-position'
  | 'lacks-signer'
  | 'lacks-recipients'
  | 'number-digits'
  | 'body-end';

export type ReadingWarning =
  | 'frame-left-out'
  | 'headings-by-look'
  | 'images'
  | 'drawings'
  | 'equations'
  | 'comments'
  | 'notes'
  | 'headers'
  | 'tracked-changes'
  | 'nested-tables'
  | 'ignored';

export interface Warning<Code extends string = DocumentWarning | ReadingWarning> {
  code: `platform.documents.warning.${Code}`;
  values: Record<string, string | number>;
}

/** A warning by its short code. */
export function warning<Code extends DocumentWarning | ReadingWarning>(
  code: Code,
  values: Record<string, string | number> = {},
): Warning<Code> {
  return { code: `platform.documents.warning.${code}`, values };
}

const RULE_DATE_DISPUTED = { from: '2026-01-12', to: '2026-05-27' };
const TITLES =
  /^(GS|PGS|TS|ThS|BS|KS|CN|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá)[.\s]/;
const COMMITTEE = /(tỉnh|thành|thị|huyện|quận|đảng|phường|xã)\s+(ủy|uỷ)/iu;

/** What can be said of a document's particulars before it is written. */
export function check(document: OfficialDocument): Warning<DocumentWarning>[] {
  const { form, date, authority, signsFor, position, signer, bases } = document;
  const party = form.family === 'party';
  const { faces } = form;
  const all: [boolean, Warning<DocumentWarning>][] = [
    [date < form.since, warning('before-rules', { rule: form.rule, since: form.since })],
    [
      formFor(form.family, date).code !== form.code,
      warning('other-rule', { rule: form.rule, other: formFor(form.family, date).rule }),
    ],
    [
      party && date >= RULE_DATE_DISPUTED.from && date < RULE_DATE_DISPUTED.to,
      warning('rule-date', { day: RULE_DATE_DISPUTED.from }),
    ],
    [
      authority !== null && !(authority in form.authorities),
      warning('authority-unknown', { authority: authority ?? '', rule: form.rule }),
    ],
    [party && authority === 'KT' && /^ban\s/iu.test(signsFor ?? ''), warning('committee-deputizes')],
    [party && COMMITTEE.test(position), warning('position-names-body', { position })],
    [party && TITLES.test(signer ?? ''), warning('title-before-name', { signer: signer ?? '' })],
    [form.code === 'party-2026' && bases.length > 0, warning('bases-slant', { rule: form.rule })],
    [party && (faces.number.size.value !== 14 || faces.superior.size.value !== 14), warning('line-sizes')],
    [form.code === 'party-2026', warning('page-number-place', { rule: form.rule })],
    ...lacking(document),
  ];
  return all.filter(([holds]) => holds).map(([, said]) => said);
}

// Of what every rule wants on a document that goes out; the issuing body and the place are always there.
function lacking(document: OfficialDocument): [boolean, Warning<DocumentWarning>][] {
  const { draft, number, abstract, authority, signsFor, position, signer, recipients } = document;
  if (draft) return [];
  const minutes = document.writtenBy !== undefined;
  return [
    [!number, warning('lacks-number')],
    [!!number && !/^\d+$/.test(number), warning('number-digits', { number: number ?? '' })],
    [!abstract, warning('lacks-abstract')],
    [authority !== null && !signsFor, warning('lacks-signs-for')],
    [!minutes && !position, warning('lacks-position')],
    [!signer, warning('lacks-signer')],
    [!recipients.length, warning('lacks-recipients')],
  ];
}

/** The same with how its body ends, before any annex; reads the body. */
export async function checkWhole(document: OfficialDocument): Promise<Warning<DocumentWarning>[]> {
  let last: Block | undefined;
  for await (const block of document.body) {
    if (block.kind === 'annex') break;
    last = block;
  }
  return [...check(document), ...(last ? checkEnd(document.form, last) : [])];
}

/** Whether the last block of a body ends as the form wants: a party document never with "./.". */
export function checkEnd(form: Form, last: Block): Warning<DocumentWarning>[] {
  if (last.kind !== 'paragraph') return [];
  const text = plain(last.runs).trimEnd();
  const wrong = form.bodyEnd === '.' ? text.endsWith('./.') : !text.endsWith(form.bodyEnd);
  return wrong ? [warning('body-end', { end: form.bodyEnd })] : [];
}
