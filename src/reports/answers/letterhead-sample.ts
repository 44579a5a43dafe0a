// The first page of a report as a letterhead makes it, before it is saved: the lines that papers draw, with every size.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import {
  check,
  formFor,
  frameOf,
  headingMark,
  type Form,
  type Line,
  type OfficialDocument,
} from '#platform/documents';
import type { LetterheadContent, LetterheadQuery, LetterheadSample } from '../contract.ts';
import { formOf, warningsOf } from '../letterhead.ts';
import { TYPE } from './document.ts';

type Asked = Static<typeof LetterheadQuery>;

/** The sample that is asked for: what nobody wrote yet is left empty. */
export function letterheadSample(asked: Asked, day: Day): Static<typeof LetterheadSample> {
  const letterhead = contentOf(asked);
  const prescribed = formFor(letterhead.family, day);
  const form = formOf(letterhead, day);
  const document = sampleOf(form, day);
  const { head, opening, signature } = frameOf(document);
  const { faces, lengths } = form;
  return {
    ...{ rule: form.rule, motto: prescribed.motto, headLeft: form.headLeft, lines: form.lines },
    faces: mapped(faces, ({ size, ...looks }, part) => ({
      ...{ ...looks, size: size.value, prescribed: prescribed.faces[part].size },
    })),
    lengths: mapped(lengths, ({ value }, name) => ({ value, prescribed: prescribed.lengths[name] })),
    ...{ head, opening, signature, body: bodyOf(form) },
    warnings: warningsOf(letterhead, { date: day, said: check(document) }),
  };
}

function contentOf({
  family,
  superior = '',
  motto = [],
  sizes,
  lengths,
  ...words
}: Asked): LetterheadContent {
  const { issuer = '', code = '', place = '', archive = '' } = words;
  return {
    ...{ family, superior: superior.trim() || null, issuer, code, place, archive },
    ...{ motto: motto.filter((line) => line.trim()), sizes: setIn(sizes), lengths: setIn(lengths) },
  };
}

const setIn = (pairs: string[] = []) =>
  Object.fromEntries(
    pairs.map((pair) => pair.split(':') as [string, string]).map(([name, value]) => [name, Number(value)]),
  );

function mapped<Name extends string, From, To>(
  from: Record<Name, From>,
  change: (one: From, name: Name) => To,
): Record<Name, To> {
  const names = Object.keys(from) as Name[];
  return Object.fromEntries(names.map((name) => [name, change(from[name], name)])) as Record<Name, To>;
}

function sampleOf(form: Form, date: Day): OfficialDocument {
  const party = form.family === 'party';
  return {
    ...{ form, date, number: '1', symbol: TYPE.letters, type: TYPE.name },
    abstract: 'kết quả thực hiện nghị quyết',
    ...{ addressees: [], bases: [], authority: 'TM', signsFor: party ? 'Ban Thường vụ' : 'Ủy ban nhân dân' },
    ...{ position: party ? 'Bí thư' : 'Chủ tịch', signer: 'Nguyễn Văn An', recipients: ['Như trên'] },
    ...{ draft: false, body: [] },
  };
}

const WORDS =
  'Trong kỳ, cấp ủy đã lãnh đạo, chỉ đạo triển khai đồng bộ các nhiệm vụ; công tác tuyên truyền được đổi mới, các chỉ tiêu cơ bản đạt và vượt kế hoạch đề ra';

function bodyOf(form: Form): Line[] {
  const heading = (level: 1 | 2 | 3, text: string): Line => ({
    ...{ part: `heading${level}`, text: `${headingMark(form, level, 1)} ${text}`, align: 'justify' },
  });
  const said = (end: string): Line => ({ part: 'body', text: `${WORDS}${end}`, align: 'justify' });
  return [
    heading(1, 'Kết quả đạt được'),
    heading(2, 'Công tác lãnh đạo, chỉ đạo'),
    said('.'),
    heading(3, 'Công tác tuyên truyền'),
    said(form.bodyEnd),
  ];
}
