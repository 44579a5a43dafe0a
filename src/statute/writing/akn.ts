// A version of a statute as Akoma Ntoso 3.0 (OASIS LegalDocML): what it is, the acts that made it, what each changed, and the text.
// A provision's identity stands in `wId`, which survives renumbering; `eId` follows its number. Pure.
import type { Day } from '#kernel/day';
import { Naming } from '../naming.ts';
import { paragraphsOf, type Provision, type ProvisionKind, type StatuteText } from '../provision.ts';

/** An act by which a text came to be or was changed. */
export interface AknAct {
  /** As it is numbered: "294-QĐ/TW". */
  number: string;
  title: string;
  date: Day;
  inForce: Day;
  /** What it changed, as far as it is told; of the first act nothing. */
  changes: AknChange[];
}

/** One textual modification, by the identity of the provision. */
export interface AknChange {
  type: 'repeal' | 'substitution' | 'insertion' | 'renumbering';
  provision: string;
  old?: string;
  new?: string;
}

/** What is told of a statute around its text. The last of the acts made this version. */
export interface AknWork {
  code: string;
  title: string;
  number: string;
  issuer: string;
  language: 'vi' | 'en';
  acts: AknAct[];
}

const ELEMENTS: Record<ProvisionKind, string> = {
  ...{ part: 'part', chapter: 'chapter', section: 'section', article: 'article', clause: 'paragraph' },
  ...{ point: 'point', subpoint: 'subparagraph', dash: 'indent' },
};
const HEADED = new Set<ProvisionKind>(['part', 'chapter', 'section', 'article']);
const LANGUAGES = { vi: 'vie', en: 'eng' };

const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- XML 1.0 has no such characters
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const words = (text: string): string => escaped(text.replace(/\s+/g, ' ').trim());
const linesOf = (text: string): string[] => text.split('\n').map(words).filter(Boolean);
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .toLowerCase();

/** Writes a version. The same version gives the same bytes. */
export function writeAkn(work: AknWork, text: StatuteText): string {
  const names = new Names(text.provisions);
  const before = linesOf(text.before).map((line) => `<p>${line}</p>`);
  const after = linesOf(text.after).map((line) => `<p>${line}</p>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    '<act name="act" contains="singleVersion">',
    metaOf(work, names),
    ...(before.length ? [`<preface eId="preface">${before.join('')}</preface>`] : []),
    `<body eId="body">${bodyOf(text.provisions, names)}</body>`,
    ...(after.length ? [`<conclusions eId="conclusions">${after.join('')}</conclusions>`] : []),
    '</act>',
    '</akomaNtoso>',
    '',
  ].join('\n');
}

// An eId stands for one thing only: a number that comes twice is told apart by how often it came.
class Names {
  readonly #signs = new Map<string, string>();

  constructor(provisions: Provision[]) {
    const naming = new Naming(provisions);
    const times = new Map<string, number>();
    for (const { id } of provisions) {
      const sign = naming.signOf(id, 'akn');
      const time = (times.get(sign) ?? 0) + 1;
      times.set(sign, time);
      this.#signs.set(id, time === 1 ? sign : `${sign}~${time}`);
    }
  }

  signOf(id: string): string | undefined {
    return this.#signs.get(id);
  }
}

function bodyOf(provisions: Provision[], names: Names): string {
  const below = new Map<string | null, Provision[]>();
  for (const one of provisions) below.set(one.under, [...(below.get(one.under) ?? []), one]);
  const written = (one: Provision): string => {
    const name = ELEMENTS[one.kind];
    const inner = (below.get(one.id) ?? []).map(written).join('\n');
    const num = one.label ? `<num>${words(one.label)}</num>` : '';
    const at = `eId="${names.signOf(one.id)}" wId="${escaped(one.id)}"`;
    return `<${name} ${at}>${num}${ownWords(one, inner)}</${name}>`;
  };
  const all = (below.get(null) ?? []).map(written).join('\n');
  // A body holds at least something.
  return all || '<hcontainer eId="none" name="none"><content><p/></content></hcontainer>';
}

function ownWords(one: Provision, inner: string): string {
  const headed = HEADED.has(one.kind) && one.text !== '';
  const heading = headed ? `<heading>${words(one.text)}</heading>` : '';
  const paragraphs = (headed ? one.more : paragraphsOf(one)).map((each) => `<p>${words(each)}</p>`).join('');
  if (!inner) return `${heading}<content>${paragraphs || '<p/>'}</content>`;
  return `${heading}${paragraphs ? `<intro>${paragraphs}</intro>` : ''}\n${inner}`;
}

function metaOf(work: AknWork, names: Names): string {
  const first = work.acts[0]!;
  const last = work.acts.at(-1)!;
  const uri = `/akn/vn/act/${first.date}/${ascii(work.number || work.code)}`;
  const expression = `${uri}/${LANGUAGES[work.language]}@${last.inForce}`;
  const level = (name: string, uris: [string, string], more: string) =>
    `<${name}><FRBRthis value="${uris[0]}"/><FRBRuri value="${uris[1]}"/>${more}</${name}>`;
  const dated = (day: Day, name: string) =>
    `<FRBRdate date="${day}" name="${name}"/><FRBRauthor href="#issuer"/>`;
  return [
    '<meta><identification source="#issuer">',
    level(
      'FRBRWork',
      [`${uri}/!main`, uri],
      `${dated(first.date, 'Generation')}<FRBRcountry value="vn"/><FRBRnumber value="${escaped(work.number || work.code)}"/><FRBRname value="${escaped(work.title)}"/>`,
    ),
    level(
      'FRBRExpression',
      [`${expression}/!main`, expression],
      `${dated(last.date, 'Generation')}<FRBRlanguage language="${LANGUAGES[work.language]}"/>`,
    ),
    level(
      'FRBRManifestation',
      [`${expression}/!main.xml`, `${expression}.akn`],
      dated(last.date, 'Generation'),
    ),
    '</identification>',
    lifecycleOf(work.acts),
    analysisOf(work.acts, names),
    `<references source="#issuer">${work.acts.map((act, n) => reference(act, n)).join('')}<TLCOrganization eId="issuer" href="/ontology/organization/${ascii(work.issuer) || 'issuer'}" showAs="${escaped(work.issuer)}"/></references>`,
    '</meta>',
  ].join('\n');
}

const actUri = ({ date, number }: AknAct): string => `/akn/vn/act/${date}/${ascii(number)}`;

function reference(act: AknAct, n: number): string {
  const name = n === 0 ? 'original' : 'passiveRef';
  return `<${name} eId="act_${n + 1}" href="${actUri(act)}" showAs="${escaped(`${act.number} ${act.title}`.trim())}"/>`;
}

function lifecycleOf(acts: AknAct[]): string {
  const events = acts.map(
    (act, n) =>
      `<eventRef eId="event_${n + 1}" date="${act.inForce}" source="#act_${n + 1}" type="${n === 0 ? 'generation' : 'amendment'}"/>`,
  );
  return `<lifecycle source="#issuer">${events.join('')}</lifecycle>`;
}

function analysisOf(acts: AknAct[], names: Names): string {
  const changes = acts.flatMap((act, n) =>
    act.changes.map((change, m) => modification({ change, act: n + 1, number: m + 1, names })),
  );
  if (!changes.length) return '';
  return `<analysis source="#issuer"><passiveModifications>${changes.join('\n')}</passiveModifications></analysis>`;
}

interface Modified {
  change: AknChange;
  act: number;
  number: number;
  names: Names;
}

// Of a provision that is no more, its identity stands alone.
function modification({ change, act, number, names }: Modified): string {
  const id = `mod_${act}_${number}`;
  const place = names.signOf(change.provision);
  const destination = place ? `href="#${place}"` : `href="#${escaped(ascii(change.provision))}"`;
  const piece = (name: 'old' | 'new', text: string | undefined) =>
    text === undefined
      ? ''
      : `<${name} eId="${id}__${name}" href="#${id}"><text xmlns="urn:xuyensuot:text">${words(text)}</text></${name}>`;
  return `<textualMod eId="${id}" type="${change.type}"><source eId="${id}__source" href="#act_${act}"/><destination eId="${id}__destination" ${destination}/>${piece('old', change.old)}${piece('new', change.new)}</textualMod>`;
}
