// A conclusion on paper: laid out from what was frozen when it was issued and from nothing else, so that it reads the same for good.
import { vietnameseDay, type Day } from '#kernel/day';
import {
  formFor,
  headingMark,
  type Form,
  type Heading,
  type OfficialDocument,
  type Paragraph,
} from '#platform/documents';
import { customaryLetterhead, formOf } from '#reports';
import type { Document } from './contract.ts';
import { isOfTheParty, servedBy, signedFor } from './signing.ts';

type Block = Heading | Paragraph;
type Found = Document['findings'][number];

const DONE: Record<Document['form'], string> = {
  inspection: 'kiểm tra',
  'regular-supervision': 'giám sát thường xuyên',
  'thematic-supervision': 'giám sát chuyên đề',
};
const VERDICT: Record<string, string> = {
  confirmed: 'Xác nhận báo cáo hoàn thành',
  rejected: 'Không xác nhận báo cáo hoàn thành',
  reopened: 'Rút xác nhận hoàn thành, yêu cầu thực hiện lại',
};

/** The document issued to one unit, as an official document in the form of the unit that issued it. */
export function conclusionPaper(document: Document): OfficialDocument & { body: Block[] } {
  const { issuedOn, unit, recipients = [unit] } = document;
  const signing = document.signing ?? { ...signedFor(document.issuer), position: '' };
  const form = formIn(document);
  const type = typeOf(document);
  return {
    ...numbered(document, form, type.letters),
    ...{ date: issuedOn, type: type.name, abstract: abstractOf(document) },
    ...{ addressees: [], bases: basesOf(document), draft: false },
    ...{ authority: signing.authority, signsFor: signing.authority && signing.body },
    ...{ position: signing.position, signer: null, recipients },
    body: ended([...opening(document), ...sections(document, form)], form),
  };
}

/** The name of its file, without the ending. */
export function conclusionFileName(document: Document): string {
  const { number, unit } = document;
  return `${typeOf(document).name} ${number} - ${unit}`.replaceAll(/[\\/:*?"<>|\s]+/gu, (found) =>
    /\s/u.test(found) ? ' ' : '-',
  );
}

// Where nothing was frozen of the heading, only what the body's own name says of it is written.
function formIn({ issuer, issuedOn, letterhead }: Document): Form {
  if (letterhead) return formOf(letterhead, issuedOn);
  const known = customaryLetterhead(issuer, servedBy(issuer));
  const form = formOf({ ...known, place: known.place === issuer ? '' : known.place }, issuedOn);
  return isOfTheParty(issuer) ? form : { ...form, motto: [] };
}

// The number is printed as somebody wrote it; digits alone are given the letters of the type and of the body.
function numbered(
  { number }: Document,
  form: Form,
  letters: string,
): Pick<OfficialDocument, 'form' | 'number' | 'symbol' | 'names'> {
  if (/^\d+$/.test(number)) return { form, number, symbol: letters };
  const whole = { ...form, number: { ...form.number, joiners: ['', ''] as [string, string] } };
  return { form: whole, number, symbol: '', names: { code: '' } };
}

function typeOf({ number, form }: Document): { letters: string; name: string } {
  const written = /(?:^|[-/\d])(KL|TB)(?=[-/]|$)/u.exec(number)?.[1];
  const letters = written ?? (form === 'inspection' ? 'KL' : 'TB');
  return letters === 'KL' ? { letters, name: 'Kết luận' } : { letters, name: 'Thông báo' };
}

function abstractOf(document: Document): string {
  const { form, title, unit } = document;
  const about = /^(kiểm tra|giám sát)/iu.test(title) ? lowered(title) : `${DONE[form]} ${lowered(title)}`;
  const at = about.includes(unit) ? '' : ` đối với ${unit}`;
  return `${typeOf(document).letters === 'TB' ? 'kết luận ' : ''}${about}${at}`;
}

function basesOf({ plan, announcedOn, issuer, unit, form }: Document): string[] {
  const approved = plan?.approvedOn
    ? `, được ${plan.approvedBy ? `${plan.approvedBy} ` : ''}phê duyệt ngày ${vietnameseDay(plan.approvedOn)}`
    : '';
  return [
    ...(plan ? [`Căn cứ ${plan.title}${approved}`] : []),
    ...(announcedOn
      ? [
          `Căn cứ thông báo ngày ${vietnameseDay(announcedOn)} của ${issuer} về việc ${DONE[form]} đối với ${unit}`,
        ]
      : []),
  ];
}

function opening({ startsOn, endsOn, issuer, unit, form, content, team }: Document): Block[] {
  const days: [Day, Day] = [startsOn, endsOn];
  const [from, to] = days.map(vietnameseDay);
  const when = from === to ? `Ngày ${from}` : `Từ ngày ${from} đến ngày ${to}`;
  const members = team.map(({ post, part }) => (part ? `${post} (${part})` : post)).join('; ');
  return [
    say(`${when}, ${issuer} đã tiến hành ${DONE[form]} đối với ${unit}.`),
    ...paragraphs(content),
    ...(members ? [say(`Thành phần đoàn: ${members}.`)] : []),
    say(`Từ kết quả ${DONE[form]}, ${issuer} kết luận như sau:`),
  ];
}

function sections({ findings, unit, issuer }: Document, form: Form): Block[] {
  const strengths = findings.filter(({ kind }) => kind === 'strength');
  const shortcomings = findings.filter(({ kind }) => kind === 'shortcoming');
  const demands = findings.filter(({ remedy }) => remedy !== null);
  const whole: [string, string[]][] = [
    ['Ưu điểm', strengths.map(({ text }) => text)],
    ['Hạn chế, khuyết điểm', shortcomings.map(({ text }) => text)],
    ['Nguyên nhân', causesOf(shortcomings)],
    ['Kết quả xem xét báo cáo hoàn thành', findings.flatMap(verdictOf)],
    ['Yêu cầu khắc phục', demands.map((one) => demandOf(one, unit))],
  ];
  const blocks = whole
    .filter(([, items]) => items.length > 0)
    .flatMap(([title, items], n): Block[] => [
      { kind: 'heading', level: 1, runs: [{ text: `${headingMark(form, 1, n + 1)} ${title}` }] },
      ...items.flatMap((text, at) => paragraphs(`${headingMark(form, 2, at + 1)} ${text}`)),
    ]);
  if (!demands.length) return blocks;
  const last = `${unit} có trách nhiệm tổ chức thực hiện các yêu cầu trên và báo cáo kết quả về ${issuer} đúng thời hạn.`;
  return [...blocks, say(last)];
}

// One cause may lie behind several shortcomings: it is told once, with their numbers.
function causesOf(shortcomings: Found[]): string[] {
  const causes = [...new Set(shortcomings.map(({ cause }) => cause.trim()).filter(Boolean))];
  return causes.map((cause) => {
    const of = shortcomings.flatMap((one, n) => (one.cause.trim() === cause ? [n + 1] : []));
    return shortcomings.length === 1 ? cause : `Của hạn chế, khuyết điểm thứ ${of.join(', ')}: ${cause}`;
  });
}

function verdictOf({ verdict, undertaking, text }: Found): string[] {
  return verdict ? [sentence(`${VERDICT[verdict] ?? verdict}: ${undertaking ?? text}`)] : [];
}

function demandOf({ remedy, remedyDueOn }: Found, unit: string): string {
  const due = remedyDueOn ? ` Thời hạn: ngày ${vietnameseDay(remedyDueOn)}.` : '';
  return `${unit}: ${sentence(remedy!)}${due}`;
}

// The rule of form says with which sign a body ends.
function ended(blocks: Block[], form: Form): Block[] {
  const last = blocks.at(-1)!.runs.at(-1)!;
  last.text = `${last.text.replace(/[.\s/]+$/u, '')}${form.bodyEnd}`;
  return blocks;
}

const say = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(say);
const sentence = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
// An abbreviation at the beginning stays as it is.
const lowered = (text: string) =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('vi'));
