// The rules on form, as data. Party: guidance 36 of 2018 and 05 of 2026 of the Central Office; state: decree 30/2020,
// annex I. A range is the rule's own; where a rule is silent a usual value stands with a narrow range and a remark.
import type { Face, Form, Measure, Part } from './form.ts';

const exactly = (value: number): Measure => ({ value, from: value, to: value });
const between = (from: number, to: number, value = from): Measure => ({ value, from, to });

type Look = 'bold' | 'italic' | 'caps' | 'underline';

function face(size: Measure, ...looks: Look[]): Face {
  return {
    size,
    bold: looks.includes('bold'),
    italic: looks.includes('italic'),
    caps: looks.includes('caps'),
    underline: looks.includes('underline'),
  };
}

// Sources know the lines of number and superior body in 13 and in 14; 14 is better attested.
const disputed = between(13, 14, 14);
const text = between(14, 15);

const PARTY_FACES: Record<Part, Face> = {
  motto: face(between(15, 16), 'caps', 'bold'),
  mottoSecond: face(text, 'bold'), // the party's head has one line
  superior: face(disputed, 'caps'),
  issuer: face(exactly(14), 'caps', 'bold'),
  number: face(disputed),
  place: face(exactly(14), 'italic'),
  mark: face(exactly(14), 'caps', 'bold'),
  type: face(between(15, 16, 16), 'caps', 'bold'),
  abstract: face(text, 'bold'),
  letterAbstract: face(exactly(12), 'italic'),
  addressees: face(exactly(14)),
  bases: face(text),
  body: face(text),
  heading1: face(text, 'bold'),
  heading2: face(text, 'bold'),
  heading3: face(text, 'bold', 'italic'),
  heading4: face(text, 'italic'),
  heading5: face(text, 'italic'),
  heading6: face(text, 'italic'),
  division: face(text, 'bold'),
  divisionName: face(text, 'caps', 'bold'),
  caption: face(text, 'bold'), // of tables no rule speaks
  table: face(between(10, 14, 12)),
  tableHead: face(between(10, 14, 12), 'bold'),
  authority: face(exactly(14), 'caps', 'bold'),
  position: face(exactly(14), 'caps'),
  signer: face(exactly(14), 'bold'),
  recipientsLabel: face(exactly(14), 'underline'),
  recipients: face(exactly(12)),
  pageNumber: face(between(13, 14, 14)),
  annex: face(text, 'bold'),
  annexName: face(text, 'caps', 'bold'),
  annexReference: face(text, 'italic'),
};

const PARTY_2018: Form = {
  code: 'party-2018',
  family: 'party',
  rule: 'HD 36-HD/VPTW',
  since: '2018-04-03',
  font: 'Times New Roman',
  faces: PARTY_FACES,
  lengths: {
    top: exactly(20),
    bottom: exactly(20),
    left: exactly(30),
    right: exactly(15),
    pageNumber: exactly(10),
    indent: between(10, 12.7), // this rule is silent; the next says 10
    before: between(6, 12),
    line: between(18, 22, 20),
  },
  lines: 'exact',
  motto: ['Đảng Cộng sản Việt Nam'],
  headLeft: 0.48,
  underIssuer: '*',
  number: { word: 'Số', joiners: ['-', '/'] },
  padded: { day: 10, month: 3 },
  underAbstract: null,
  letterOpening: 'Về việc',
  addressed: { word: 'Kính gửi:', wordOfType: { 'tờ trình': 'Kính trình:' } },
  bases: { begin: '- ', last: ',' },
  marks: ['-', '-', ')'],
  authorities: { TM: 'T/M', KT: 'K/T', TL: 'T/L' },
  recipients: { label: 'Nơi nhận:', end: ',', archive: 'Lưu ', last: '.' },
  bodyEnd: '.',
  names: {},
};

const PARTY_2026: Form = {
  ...PARTY_2018,
  code: 'party-2026',
  rule: 'HD 05-HD/VPTW',
  since: '2026-05-27', // one source says 2026-01-12
  faces: {
    ...PARTY_FACES,
    motto: face(exactly(15), 'caps', 'bold'),
    abstract: face(exactly(14), 'bold'),
    bases: face(exactly(14)),
    body: face(exactly(14)),
    division: face(text, 'caps', 'bold'),
  },
  lengths: { ...PARTY_2018.lengths, indent: exactly(10), before: exactly(6) },
  underAbstract: '-----',
  marks: ['.', '.', ')'],
};

const stateText = between(13, 14, 14);

const STATE_FACES: Record<Part, Face> = {
  ...PARTY_FACES,
  motto: face(between(12, 13, 13), 'caps', 'bold'),
  mottoSecond: face(stateText, 'bold'),
  superior: face(between(12, 13, 13), 'caps'),
  issuer: face(between(12, 13, 13), 'caps', 'bold'),
  number: face(exactly(13)),
  place: face(stateText, 'italic'),
  mark: face(between(13, 14), 'caps', 'bold'),
  type: face(stateText, 'caps', 'bold'),
  abstract: face(stateText, 'bold'),
  letterAbstract: face(between(12, 13)),
  addressees: face(stateText),
  bases: face(stateText, 'italic'), // the decree's annex sets them slanted
  body: face(stateText),
  heading1: face(stateText, 'bold'),
  heading2: face(stateText, 'bold'),
  heading3: face(stateText, 'bold', 'italic'),
  heading4: face(stateText, 'italic'),
  heading5: face(stateText, 'italic'),
  heading6: face(stateText, 'italic'),
  division: face(stateText, 'bold'),
  divisionName: face(stateText, 'caps', 'bold'),
  caption: face(stateText, 'bold'),
  authority: face(stateText, 'caps', 'bold'),
  position: face(stateText, 'caps', 'bold'),
  signer: face(stateText, 'bold'),
  recipientsLabel: face(exactly(12), 'bold', 'italic'),
  recipients: face(exactly(11)),
  pageNumber: face(stateText),
  annex: face(stateText, 'bold'),
  annexName: face(stateText, 'caps', 'bold'),
  annexReference: face(stateText, 'italic'),
};

const STATE_2020: Form = {
  code: 'state-2020',
  family: 'state',
  rule: '30/2020/NĐ-CP',
  since: '2020-03-05',
  font: 'Times New Roman',
  faces: STATE_FACES,
  lengths: {
    top: between(20, 25),
    bottom: between(20, 25),
    left: between(30, 35),
    right: between(15, 20),
    pageNumber: exactly(10),
    indent: between(10, 12.7, 12.7),
    before: between(6, 12),
    line: between(1, 1.5, 1.15),
  },
  lines: 'multiple',
  motto: ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do - Hạnh phúc'],
  headLeft: 0.41,
  underIssuer: 0.4,
  number: { word: 'Số:', joiners: ['/', '-'] },
  padded: { day: 10, month: 3 },
  underAbstract: 0.4,
  letterOpening: 'V/v',
  addressed: { word: 'Kính gửi:', wordOfType: {} },
  bases: { begin: '', last: '.' },
  marks: ['.', '.', ')'],
  authorities: { TM: 'TM.', KT: 'KT.', TL: 'TL.', Q: 'Q.', TUQ: 'TUQ.' },
  recipients: { label: 'Nơi nhận:', end: ';', archive: 'Lưu: ', last: '.' },
  bodyEnd: './.',
  names: {},
};

/** Every rule that is known. */
export const FORMS: Form[] = [PARTY_2018, PARTY_2026, STATE_2020];
