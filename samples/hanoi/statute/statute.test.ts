// The sample statute, what is said of it and what is proposed hold together: every place that is named is there.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText, referencesIn, type NamedProvision, type ReadProvision } from '#statute';
import { CITY_BODIES, OTHER_COMMITTEES, SUBCOMMITTEE } from '../city-units.ts';
import type { Alternative, Change, Proposal } from './proposal.ts';
import { PROPOSALS } from './proposals.ts';
import { RECOMMENDATIONS, THEMES } from './recommendations.ts';

const sourceOf = (name: string) => readFileSync(resolve(import.meta.dirname, name), 'utf8');
const NOW = readText(sourceOf('dieu-le-mau.txt'));
const FORMER = readText(sourceOf('dieu-le-mau-truoc.txt'));

const PLACES: Record<string, string> = { clause: 'khoản', point: 'điểm' };

/** The path of each provision: `Điều 10, khoản 2`, `Điều 35, khoản 1, điểm c`; of others their label. */
function pathsOf(provisions: ReadProvision[]): string[] {
  const paths: string[] = [];
  for (const { kind, label, under } of provisions) {
    const plain = label.replace(/[.)]$/, '');
    const place = PLACES[kind];
    paths.push(place ? `${paths[under!]}, ${place} ${plain}` : plain);
  }
  return paths;
}
const paths = pathsOf(NOW.provisions);
const known = new Set(paths);
const provisionAt = (path: string) => NOW.provisions[paths.indexOf(path)]!;
const wordsOf = ({ text, more }: ReadProvision) => [text, ...more].join('\n');
const within = (path: string, at: string) => path === at || path.startsWith(`${at}, `);
const inOrder = (count: number) => Array.from({ length: count }, (_one, n) => n + 1);

const labelsOf = (provisions: ReadProvision[], kind: string) =>
  provisions.filter((one) => one.kind === kind).map(({ label }) => label);
const articleOf = (provisions: ReadProvision[], heading: string) =>
  provisions.find(({ kind, text }) => kind === 'article' && text === heading)?.label;

/** What a reference means where it stands; `own` is the path of the provision that it stands in. */
function meant({ article, clause, point }: NamedProvision, own: string): string {
  const [ownArticle, ownClause] = own.split(', ');
  const parts = [article === null || article === 'this' ? ownArticle : `Điều ${article}`];
  if (clause) parts.push(`khoản ${clause}`);
  else if (point) parts.push(ownClause);
  if (point) parts.push(`điểm ${point}`);
  return parts.join(', ');
}

/** The paths that a text refers to. */
function namedIn(provisions: ReadProvision[]): string[] {
  const own = pathsOf(provisions);
  return provisions.flatMap((provision, n) =>
    referencesIn(wordsOf(provision)).flatMap(({ targets }) => targets.map((one) => meant(one, own[n]!))),
  );
}

describe('the statute', () => {
  test.each([
    ['as it stands', NOW, 48],
    ['as it was', FORMER, 46],
  ])(
    '%s: twelve chapters, articles in their order, nothing in doubt, marked as an illustration',
    (_one, read, articles) => {
      expect(read.doubts).toEqual([]);
      expect(read.after).toBe('');
      expect(read.before).toContain('Văn bản minh họa, không phải văn bản chính thức');
      expect(labelsOf(read.provisions, 'chapter')).toHaveLength(12);
      expect(labelsOf(read.provisions, 'article')).toEqual(inOrder(articles).map((n) => `Điều ${n}.`));
    },
  );

  test.each([
    ['as it stands', NOW],
    ['as it was', FORMER],
  ])('%s: every reference leads to a provision', (_one, { provisions }) => {
    const named = namedIn(provisions);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((path) => !pathsOf(provisions).includes(path))).toEqual([]);
  });

  test('since then two articles came in, one changed places with its neighbour, one clause moved', () => {
    const inserted = NOW.provisions.filter(
      ({ kind, text }) => kind === 'article' && articleOf(FORMER.provisions, text) === undefined,
    );
    expect(inserted.map(({ label }) => label)).toEqual(['Điều 29.', 'Điều 45.']);
    const bodies = 'Cơ quan tham mưu và đơn vị sự nghiệp của Đảng';
    expect([articleOf(FORMER.provisions, bodies), articleOf(NOW.provisions, bodies)]).toEqual([
      'Điều 13.',
      'Điều 14.',
    ]);
    const groups = wordsOf(provisionAt('Điều 24, khoản 6'));
    const before = FORMER.provisions.findIndex((one) => wordsOf(one) === groups);
    expect(pathsOf(FORMER.provisions)[before]).toBe('Điều 21, khoản 5');
  });
});

describe('the recommendations', () => {
  const names = THEMES.map(({ theme }) => theme);

  test('are at least 400 in 50 to 70 themes of one to fourteen voices, no two in the same words', () => {
    expect(RECOMMENDATIONS.length).toBeGreaterThanOrEqual(400);
    expect(new Set(RECOMMENDATIONS.map(({ words }) => words)).size).toBe(RECOMMENDATIONS.length);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(50);
    expect(names.length).toBeLessThanOrEqual(70);
    expect(THEMES.filter(({ voices }) => voices.length < 1 || voices.length > 14)).toEqual([]);
  });

  test('name provisions and themes that are there', () => {
    const places = [...THEMES, ...RECOMMENDATIONS].map(({ provision }) => provision);
    expect(places.filter((place) => !known.has(place))).toEqual([]);
    expect(RECOMMENDATIONS.flatMap(({ themes }) => themes).filter((one) => !names.includes(one))).toEqual([]);
  });

  test('a theme and its opposite name each other, and no voice is of both', () => {
    const opposites = new Map(THEMES.map(({ theme, opposite }) => [theme, opposite]));
    const pairs = [...opposites].filter(([, opposite]) => opposite !== undefined);
    expect(pairs.length).toBeGreaterThanOrEqual(8);
    expect(
      pairs.filter(([theme, opposite]) => opposite === theme || opposites.get(opposite!) !== theme),
    ).toEqual([]);
    const torn = RECOMMENDATIONS.filter(({ themes }) =>
      themes.some((theme) => themes.includes(opposites.get(theme) ?? '')),
    );
    expect(torn).toEqual([]);
  });

  test('are written as offices write: without marks, in the other spelling, with a long beginning, two wishes at once', () => {
    const like = (fits: (words: string) => boolean) =>
      RECOMMENDATIONS.filter(({ words }) => fits(words)).length;
    expect(
      like((words) => words.normalize('NFD').replace(/[\p{M}đĐ]/gu, '') === words),
    ).toBeGreaterThanOrEqual(20);
    expect(like((words) => /uỷ|hoá|xoá|khoẻ/.test(words))).toBeGreaterThanOrEqual(20);
    expect(like((words) => words.length > 220)).toBeGreaterThanOrEqual(8);
    expect(RECOMMENDATIONS.filter(({ themes }) => themes.length > 1).length).toBeGreaterThanOrEqual(6);
  });
});

/** The places that a change needs. */
function needed(change: Change): string[] {
  if (change.type === 'replace-phrase') return [];
  return change.type === 'move' ? [change.at, change.after] : [change.at];
}

/** The text that follows from some changes, each made where its path was before any of them. */
function amended(changes: Change[]): string {
  const pieces = NOW.provisions.map(({ label, raw }, n) => ({ path: paths[n]!, label, raw }));
  const take = (at: string) => pieces.filter(({ path }) => within(path, at));
  const after = (at: string) => pieces.findLastIndex(({ path }) => within(path, at)) + 1;
  for (const change of changes) {
    if (change.type === 'replace-phrase') {
      for (const piece of pieces) piece.raw = piece.raw.replaceAll(change.phrase, change.by);
      continue;
    }
    const own = pieces.find(({ path }) => path === change.at)!;
    if (change.type === 'replace-words') own.raw = own.raw.replace(change.from, change.to);
    else if (change.type === 'replace-provision') own.raw = `${own.label} ${change.text}\n`;
    else if (change.type === 'renumber') own.raw = own.raw.replace(own.label, change.label);
    else if (change.type === 'repeal' || change.type === 'remove')
      pieces.splice(pieces.indexOf(own), take(change.at).length);
    else if (change.type === 'move') {
      const moved = pieces.splice(pieces.indexOf(own), take(change.at).length);
      own.raw = own.raw.replace(own.label, change.label);
      pieces.splice(after(change.after), 0, ...moved.map((piece) => ({ ...piece, path: '' })));
    } else {
      const place = change.type === 'insert-before' ? pieces.indexOf(own) : after(change.at);
      pieces.splice(place, 0, { path: '', label: change.label, raw: `${change.label} ${change.text}\n` });
    }
  }
  return pieces.map(({ raw }) => raw).join('');
}

interface Touched {
  path: string;
  from: number;
  to: number;
}

/** Which words of which provisions a change takes away; a change of places or numbers takes none. */
function touchedBy(change: Change): Touched[] {
  switch (change.type) {
    case 'replace-words': {
      const from = wordsOf(provisionAt(change.at)).indexOf(change.from);
      return [{ path: change.at, from, to: from + change.from.length }];
    }
    case 'replace-phrase':
      return NOW.provisions.flatMap((provision, n) =>
        [...wordsOf(provision).matchAll(new RegExp(change.phrase, 'gu'))].map(({ index }) => ({
          ...{ path: paths[n]!, from: index, to: index + change.phrase.length },
        })),
      );
    case 'replace-provision':
      return [{ path: change.at, from: 0, to: Infinity }];
    case 'repeal':
    case 'remove':
      return paths.filter((path) => within(path, change.at)).map((path) => ({ path, from: 0, to: Infinity }));
    default:
      return [];
  }
}

describe('the proposals', () => {
  const alternatives = PROPOSALS.flatMap(({ number, alternatives: all }) =>
    all.map((one) => [`${number} ${one.label}`, one] as const),
  );
  const chosenOf = ({ chosen, alternatives: all }: Proposal) => all.find(({ label }) => label === chosen);

  test('are numbered in order, made of known themes, about known places, drafted by known units by a working day', () => {
    expect(PROPOSALS.map(({ number }) => number)).toEqual(
      inOrder(18).map((n) => `KN-${String(n).padStart(2, '0')}`),
    );
    const themes = THEMES.map(({ theme }) => theme);
    expect(PROPOSALS.flatMap((one) => one.themes).filter((one) => !themes.includes(one))).toEqual([]);
    expect(PROPOSALS.filter(({ provision }) => !known.has(provision))).toEqual([]);
    const codes = [SUBCOMMITTEE, ...CITY_BODIES, ...OTHER_COMMITTEES].map(({ code }) => code);
    expect(PROPOSALS.filter(({ drafter }) => !codes.includes(drafter))).toEqual([]);
    expect(PROPOSALS.filter(({ due }) => [0, 6, NaN].includes(new Date(due).getUTCDay()))).toEqual([]);
  });

  test('are decided with an explanation, and only then; what is accepted has an alternative in the draft', () => {
    expect(
      PROPOSALS.filter(({ state, decision }) => (state === 'decided') !== (decision !== undefined)),
    ).toEqual([]);
    expect(new Set(PROPOSALS.flatMap(({ decision }) => decision?.outcome ?? [])).size).toBe(5);
    for (const proposal of PROPOSALS) {
      const { number, decision, chosen } = proposal;
      if (decision) expect(chosen !== undefined, number).toBe(decision.outcome.startsWith('accept'));
      if (chosen) expect(chosenOf(proposal), number).toBeDefined();
    }
    expect(PROPOSALS.filter((one) => one.alternatives.length > 1).length).toBeGreaterThanOrEqual(5);
  });

  test('take voices and their opposites together, never one without the other', () => {
    const opposites = new Map(THEMES.map(({ theme, opposite }) => [theme, opposite]));
    const alone = PROPOSALS.flatMap(({ number, themes }) =>
      themes
        .filter((theme) => opposites.get(theme) && !themes.includes(opposites.get(theme)!))
        .map((theme) => `${number} ${theme}`),
    );
    expect(alone).toEqual([]);
  });

  test.each(alternatives)(
    '%s changes places that are there, and words that stand there once',
    (_one, { amendments }: Alternative) => {
      expect(amendments.flatMap(needed).filter((path) => !known.has(path))).toEqual([]);
      for (const change of amendments) {
        if (change.type === 'replace-words')
          expect(wordsOf(provisionAt(change.at)).split(change.from), change.from).toHaveLength(2);
        if (change.type === 'replace-phrase') expect(touchedBy(change).length).toBeGreaterThan(1);
      }
    },
  );

  test.each(alternatives)(
    '%s leaves a text in which nothing is in doubt',
    (_one, { amendments }: Alternative) => {
      const text = amended(amendments);
      expect(text).not.toBe(amended([]));
      expect(readText(text).doubts).toEqual([]);
    },
  );

  test('exactly two pairs cannot both stand: overlapping words, and an edit of what another takes out', () => {
    const drafted = PROPOSALS.flatMap((one) =>
      (chosenOf(one)?.amendments ?? []).flatMap((change) =>
        touchedBy(change).map((touched) => ({ number: one.number, type: change.type, ...touched })),
      ),
    );
    const conflicts = drafted.flatMap((a, n) =>
      drafted
        .slice(n + 1)
        .filter((b) => a.number !== b.number && a.path === b.path && a.from < b.to && b.from < a.to)
        .map((b) => [a.number, a.type, b.number, b.type, a.path]),
    );
    expect(conflicts).toEqual([
      ['KN-05', 'replace-words', 'KN-18', 'replace-words', 'Điều 8, khoản 1'],
      ['KN-07', 'remove', 'KN-10', 'replace-words', 'Điều 20, khoản 3'],
    ]);
  });

  test('what stands in the draft, without one of each of these pairs, makes one text that holds together', () => {
    const drafted = PROPOSALS.filter(({ number }) => !['KN-10', 'KN-18'].includes(number));
    const read = readText(amended(drafted.flatMap((one) => chosenOf(one)?.amendments ?? [])));
    expect(read.doubts).toEqual([]);
    expect(namedIn(read.provisions).filter((path) => !pathsOf(read.provisions).includes(path))).toEqual([]);
    expect(read.provisions.filter((one) => wordsOf(one).includes('cấp huyện'))).toEqual([]);
  });
});
