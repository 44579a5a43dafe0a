// The lines that stand around a body, from a document and its form. DOCX and PDF both draw these lines, so a fact of the
// form is applied in one place.
import type { Day } from '#kernel/day';
import type { Alignment, Annex, OfficialDocument } from './content.ts';
import type { Form, Names, Part } from './form.ts';

/** A paragraph of the frame; lengths in points but `left` in millimetres. */
export interface Line {
  part: Part;
  text: string;
  align: Alignment;
  before?: number;
  left?: number;
  /** A rule drawn below: its length as a share of the text's. */
  rule?: number;
}

/** Two columns of lines beside each other. */
export interface Beside {
  left: Line[];
  right: Line[];
}

/** The frame of a document in the order in which it stands on paper. */
export interface Frame {
  head: Beside[];
  /** Type and abstract, addressees, bases. */
  opening: Line[];
  /** Rows of two columns; minutes have their two signatures above the recipients. */
  signature: Beside[];
}

/** A4, in millimetres. */
export const PAPER = { width: 210, height: 297 };
// In points: above a new part of the page, and room for a signing hand.
const GAP = 12;
const HAND = 70;

const centred = (part: Part, text: string, more: Partial<Line> = {}): Line => ({
  part,
  text,
  align: 'center',
  ...more,
});

/** The document's names over those of its form. */
export function namesOf({ form, names }: OfficialDocument): Names {
  return { superior: null, issuer: '', code: '', place: '', archive: '', ...form.names, ...names };
}

/** "05-BC/TU" or "05/BC-UBND": numbers below 10 take a leading 0, and a document without one keeps room for it. */
export function symbolOf(document: OfficialDocument): string {
  const [first, second] = document.form.number.joiners;
  const number = document.number?.replace(/^\d$/, '0$&') ?? '\u00a0'.repeat(6);
  return `${number}${first}${document.symbol}${second}${namesOf(document).code}`;
}

/** "ngày 05 tháng 02 năm 2026". */
export function dayInWords(form: Form, day: Day): string {
  const pad = (part: string, below: number) =>
    String(Number(part)).padStart(Number(part) < below ? 2 : 1, '0');
  const [year, month, date] = day.split('-') as [string, string, string];
  return `ngày ${pad(date, form.padded.day)} tháng ${pad(month, form.padded.month)} năm ${year}`;
}

/** The frame of a document. */
export function frameOf(document: OfficialDocument): Frame {
  return { head: headOf(document), opening: openingOf(document), signature: signatureOf(document) };
}

function headOf(document: OfficialDocument): Beside[] {
  const { form, type, abstract, urgency, draft } = document;
  const { superior, issuer, place } = namesOf(document);
  const motto = form.motto.map((text, at) =>
    centred(at ? 'mottoSecond' : 'motto', text, at === form.motto.length - 1 ? { rule: 1 } : {}),
  );
  const drawn = typeof form.underIssuer === 'number' ? { rule: form.underIssuer } : {};
  const marks = [urgency, draft && 'Dự thảo'].flatMap((mark) => mark || []);
  return [
    {
      left: [
        ...(superior ? [centred('superior', superior)] : []),
        centred('issuer', issuer, drawn),
        ...(typeof form.underIssuer === 'string' ? [centred('number', form.underIssuer)] : []),
      ],
      right: motto,
    },
    {
      left: [
        centred('number', `${form.number.word} ${symbolOf(document)}`),
        ...(type === null ? [centred('letterAbstract', `${form.letterOpening} ${abstract}`)] : []),
        ...marks.map((mark) => centred('mark', mark, { before: 6 })),
      ],
      right: [centred('place', [place, dayInWords(form, document.date)].filter(Boolean).join(', '))],
    },
  ];
}

function openingOf(document: OfficialDocument): Line[] {
  const { form, type, abstract, bases } = document;
  const titled: Line[] = type === null ? [] : [centred('type', type, { before: 18 })];
  if (type !== null && abstract) {
    const { underAbstract } = form;
    titled.push(
      centred('abstract', abstract, typeof underAbstract === 'number' ? { rule: underAbstract } : {}),
    );
    if (typeof underAbstract === 'string') titled.push(centred('abstract', underAbstract));
  }
  const last = bases.length - 1;
  return [
    ...titled,
    ...addressedTo(document),
    ...bases.map((text, at): Line => {
      const end = at < last ? ';' : form.bases.last;
      return { part: 'bases', text: `${form.bases.begin}${text}${end}`, align: 'justify' };
    }),
  ];
}

function addressedTo({ form, type, addressees }: OfficialDocument): Line[] {
  const word = form.addressed.wordOfType[type?.toLowerCase() ?? ''] ?? form.addressed.word;
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return [centred('addressees', `${word} ${only}`, { before: GAP })];
  const last = addressees.length - 1;
  return [
    { part: 'addressees', text: word, align: 'left', before: GAP, left: 25 },
    ...addressees.map((text, at): Line => {
      const end = at < last ? ';' : '.';
      return { part: 'addressees', text: `- ${text}${end}`, align: 'left', left: 45 };
    }),
  ];
}

function signatureOf(document: OfficialDocument): Beside[] {
  const { form, authority, signsFor, position, signer, writtenBy } = document;
  if (writtenBy !== undefined) {
    const signed = (words: string, name: string | null) => [
      centred('authority', words, { before: GAP }),
      centred('signer', name ?? '', { before: HAND }),
    ];
    const both = { left: signed('Người ghi biên bản', writtenBy), right: signed('Chủ trì', signer) };
    return [both, { left: recipientsOf(document), right: [] }];
  }
  const right = authority ? `${form.authorities[authority] ?? authority} ${signsFor ?? ''}`.trim() : signsFor;
  return [
    {
      left: recipientsOf(document),
      right: [
        ...(right ? [centred('authority', right, { before: GAP })] : []),
        centred('position', position, right ? {} : { before: GAP }),
        centred('signer', signer ?? '', { before: HAND }),
      ],
    },
  ];
}

function recipientsOf(document: OfficialDocument): Line[] {
  const { label, end, archive, last } = document.form.recipients;
  const lines = [
    ...document.recipients.map((text) => `- ${text}${end}`),
    `- ${archive}${namesOf(document).archive}${last}`,
  ];
  return [
    { part: 'recipientsLabel', text: label, align: 'left', before: GAP },
    ...lines.map((text): Line => ({ part: 'recipients', text, align: 'left' })),
  ];
}

/** The lines at the head of an annex. */
export function annexLines(document: OfficialDocument, { number, title }: Annex): Line[] {
  const { form, type } = document;
  const kind = type
    ? type.charAt(0).toLocaleUpperCase('vi') + type.slice(1).toLocaleLowerCase('vi')
    : 'Công văn';
  const comma = form.family === 'party' ? ',' : '';
  return [
    centred('annex', `Phụ lục ${number}`.trim()),
    centred('annexName', title),
    centred(
      'annexReference',
      `(Kèm theo ${kind} số ${symbolOf(document)}${comma} ${dayInWords(form, document.date)})`,
    ),
  ];
}
