import { describe, expect, it } from 'vitest';
import { hanoiFacts } from './facts.ts';
import { DISTRICT_ITEMS, COMMUNE_ITEMS, OTHER_ITEMS } from './item-titles.ts';
import { standingOn, take, type Standing, type State, type Tree } from './replay.ts';
import type { Undertaking } from './types.ts';

const OPENING = '2024-08-07';
const facts = hanoiFacts();
const undertakings = new Map(facts.undertakings.map((one) => [one.key, one]));
const wholes = new Map(facts.histories.filter((one) => !one.milestone).map((one) => [one.undertaking, one]));
const founded = facts.acts.flatMap((act) =>
  act.changes.flatMap((change) => ('found' in change ? [change.found] : [])),
);
const units = new Map(founded.map((unit) => [unit.unit, unit]));

const core = facts.undertakings.filter((one) => one.kind === 'scheme' && one.parent === 'p01');
const items = facts.undertakings.filter((one) => one.kind === 'item' && rootOf(one).key === 'p01');

function rootOf(one: Undertaking): Undertaking {
  return one.parent ? rootOf(undertakings.get(one.parent)!) : one;
}

function standings(of: Undertaking[], day: string): Standing[] {
  return of.flatMap((one) => standingOn(wholes.get(one.key)!.facts, day) ?? []);
}

const countOf = (all: Standing[], fits: (one: Standing) => boolean) => all.filter(fits).length;

describe('the facts of the product’s reference scenario', () => {
  it('opens on the working day and has ten programmes, of which nine lean on the first', () => {
    const programmes = facts.undertakings.filter((one) => one.kind === 'programme');
    expect(facts.workspace.opensOn).toBe(OPENING);
    expect(programmes.map((one) => one.code)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((n) => `${n}-CTr/TU`),
    );
    expect(programmes.filter((one) => one.leansOn?.includes('p01'))).toHaveLength(9);
    expect(programmes.every((one) => wholes.get(one.key)!.facts[0]!.on === '2021-03-17')).toBe(true);
  });

  it('has 34 city-level schemes under Programme 01, 30 of them complete on the day', () => {
    const all = standings(core, OPENING);
    expect(core.every((one) => units.get(one.owner)!.level === 'city')).toBe(true);
    expect([
      core.length,
      all.length,
      countOf(all, (one) => one.done),
      countOf(all, (one) => one.state === 'verified'),
    ]).toEqual([34, 34, 30, 26]);
    expect(countOf(all, (one) => one.late)).toBe(1);
    expect(countOf(all, (one) => one.state === 'returned' && !one.late)).toBe(1);
    expect(countOf(all, (one) => one.state === 'in_progress' && !one.late)).toBe(2);
  });

  it('came to 30 over the years and to all 34 by mid-2025', () => {
    const done = (day: string) => countOf(standings(core, day), (one) => one.done);
    expect(['2021-12-31', '2022-12-31', '2023-12-31', OPENING, '2025-06-30'].map(done)).toEqual([
      5, 14, 23, 30, 34,
    ]);
  });

  it('has more than 800 lower-level items on the day, in every district, spread over the states', () => {
    const all = standings(items, OPENING);
    const share = (fits: (one: Standing) => boolean) => countOf(all, fits) / all.length;
    expect(all.length).toBeGreaterThan(800);
    expect(items.every((one) => ['district', 'commune'].includes(units.get(one.owner)!.level))).toBe(true);
    expect(
      new Set(items.map((one) => one.owner).filter((owner) => units.get(owner)!.level === 'district')).size,
    ).toBe(30);
    expect(share((one) => one.done)).toBeCloseTo(0.62, 1);
    const confirmed = share((one) => one.state === 'verified') / share((one) => one.done);
    expect(confirmed > 0.4 && confirmed < 0.6).toBe(true);
    expect(share((one) => one.late) > 0.05 && share((one) => one.late) < 0.12).toBe(true);
    for (const state of ['returned', 'suspended', 'cancelled', 'planned'] satisfies State[])
      expect(countOf(all, (one) => one.state === state)).toBeGreaterThan(5);
  });

  it('counts 30 districts and 526 communes before 1 July 2025, 126 communes and wards after', () => {
    const byLevel = (level: string, prefix: RegExp) =>
      founded.filter((unit) => unit.level === level && prefix.test(unit.code)).length;
    expect(byLevel('district', /^(QU|HU|TXU)-/)).toBe(30);
    const last = facts.acts.at(-1)!;
    expect(last.changes.filter((change) => 'found' in change)).toHaveLength(126);
    expect(last.changes.filter((change) => 'dissolve' in change)).toHaveLength(556);
  });
});

describe('the study of the regulations under the Charter', () => {
  const directives = new Map(facts.directives.map((one) => [one.key, one]));
  const committees = founded.filter(({ level, kind }) => level === 'district' && kind === 'committee');

  it('was recorded after each was issued, by units that stood, with no more present than invited', () => {
    for (const { directive, unit, heldOn, invited, present } of facts.studies) {
      expect(heldOn >= directives.get(directive)!.issuedOn, `${unit} ${directive}`).toBe(true);
      expect(units.has(unit) && present <= invited && present > 0).toBe(true);
    }
    const years = facts.studies.map(({ heldOn }) => Number(heldOn.slice(0, 4)));
    expect([Math.min(...years), Math.max(...years)]).toEqual([2016, 2024]);
  });

  it('was finished by every committee asked for the regulation of 2021, and is under way for the directive of 2024', () => {
    const held = (directive: string, day: string) =>
      new Set(
        facts.studies
          .filter((one) => one.directive === directive && one.heldOn <= day)
          .map(({ unit }) => unit),
      );
    expect(committees).toHaveLength(35);
    expect(committees.every(({ unit }) => held('qd-24', '2021-12-31').has(unit))).toBe(true);
    const now = committees.filter(({ unit }) => held('ct-35', OPENING).has(unit)).length;
    expect(now > 10 && now < 30, `${now}`).toBe(true);
    expect(held('ct-35', OPENING).has('quan-uy-dong-da')).toBe(false);
    expect(committees.every(({ unit }) => held('ct-35', '2024-08-31').has(unit))).toBe(true);
  });
});

describe('the tree', () => {
  it('stands under the centre, whose subcommittee on the Charter stands beside the city', () => {
    const at = (unit: string) => units.get(unit)!;
    expect([at('bchtw').parent, at('tuhn').parent, at('tieu-ban-dieu-le').parent]).toEqual([
      null,
      'bchtw',
      'bchtw',
    ]);
    const seats = facts.people.filter((one) => one.signIn).flatMap(({ posts }) => posts);
    expect(seats.filter(({ role }) => role === 'secretary').map(({ unit }) => unit)).toEqual([
      'tieu-ban-dieu-le',
      'tieu-ban-dieu-le',
    ]);
  });

  it('can be replayed: parents and heirs stand that day, codes are unique per level', () => {
    let tree: Tree = new Map();
    for (const act of facts.acts) {
      tree = take(tree, act);
      const codes = [...tree.values()].map((unit) => `${unit.level} ${unit.code}`);
      expect(new Set(codes).size).toBe(codes.length);
      for (const change of act.changes)
        if ('dissolve' in change) expect(tree.has(change.dissolve.heir)).toBe(true);
      for (const { parent } of tree.values()) if (parent) expect(tree.has(parent)).toBe(true);
    }
    expect(founded).toHaveLength(units.size);
    expect(facts.acts.map((act) => act.holdsOn)).toEqual(facts.acts.map((act) => act.holdsOn).toSorted());
  });

  it('says of every dissolved unit where it went: once as a whole, or in parts', () => {
    for (const act of facts.acts) {
      expect(new Set(act.successions.map((one) => `${one.from} ${one.to}`)).size).toBe(
        act.successions.length,
      );
      for (const change of act.changes) {
        if (!('dissolve' in change)) continue;
        const went = act.successions.filter((one) => one.from === change.dissolve.unit);
        expect(went.map((one) => one.to)).toContain(change.dissolve.heir);
        expect(went.length === 1 || went.every((one) => one.share === 'part')).toBe(true);
      }
    }
  });
});

describe('references and keys', () => {
  it('are unique, and each reference is met', () => {
    const keys = (list: { key: string }[]) => list.map((one) => one.key);
    const milestones = new Set(facts.undertakings.flatMap((one) => keys(one.milestones)));
    const directives = new Set(keys(facts.directives));
    for (const list of [
      keys(facts.acts),
      keys(facts.people),
      keys(facts.directives),
      keys(facts.undertakings),
      keys(facts.reports),
      keys(facts.tour),
      keys(facts.studies),
      facts.people.map((one) => one.email),
    ])
      expect(new Set(list).size).toBe(list.length);
    expect(milestones.size).toBe(facts.undertakings.flatMap((one) => one.milestones).length);
    const named = [
      ...facts.people.flatMap((one) => one.posts.map((post) => post.unit)),
      ...facts.directives.map((one) => one.owner),
      ...[...facts.studies, ...facts.studyRequests].map((one) => one.unit),
      ...facts.undertakings.flatMap((one) => [
        one.owner,
        ...(one.lead ? [one.lead.unit] : []),
        ...(one.supporting ?? []).map(({ unit }) => unit),
      ]),
      ...facts.reports.flatMap((one) => [
        one.unit,
        ...(one.returned ? [one.returned.by] : []),
        ...(one.comments ?? []).map(({ by }) => by),
      ]),
      ...facts.tour.flatMap((step) => step.unit ?? []),
    ];
    expect(named.filter((unit) => !units.has(unit))).toEqual([]);
    for (const one of facts.undertakings) {
      expect(
        [...(one.parent ? [one.parent] : []), ...(one.leansOn ?? [])].every((key) => undertakings.has(key)),
      ).toBe(true);
      expect(!one.directive || directives.has(one.directive)).toBe(true);
    }
    for (const { relations, key } of facts.directives)
      expect(relations.every(({ to }) => to !== key && directives.has(to))).toBe(true);
    for (const step of facts.tour)
      expect(step.undertaking ? undertakings.has(step.undertaking) : Boolean(step.unit ?? step.place)).toBe(
        true,
      );
    for (const { milestone } of [...facts.histories, ...facts.verifications])
      expect(!milestone || milestones.has(milestone)).toBe(true);
    expect(facts.histories).toHaveLength(facts.undertakings.length + milestones.size);
  });

  it('names posts and never a human being', () => {
    const post =
      /^(Bí thư|Phó Bí thư|Chánh|Trưởng|Phó Chủ nhiệm|Chủ nhiệm|Chủ tịch|Giám đốc|Hiệu trưởng|Chuyên viên|Cán bộ|Thư ký|Ủy viên|Quản trị)/;
    expect(facts.people.filter((one) => !post.test(one.name)).map((one) => one.name)).toEqual([]);
    const sentences = [
      ...facts.reports.map((one) => one.narrative),
      ...facts.verifications.map((one) => one.note),
      ...facts.directives.map((one) => one.summary),
    ];
    expect(sentences.filter((text) => /đồng chí \p{Lu}|\b(ông|bà) \p{Lu}/u.test(text))).toEqual([]);
    expect(
      new Set(facts.people.filter((one) => one.signIn).flatMap((one) => one.posts.map(({ role }) => role))),
    ).toEqual(new Set(['viewer', 'editor', 'leader', 'inspector', 'secretary', 'administrator']));
  });

  it('uses many titles, each once to a unit, with nothing left to fill in', () => {
    const titles = [...DISTRICT_ITEMS, ...COMMUNE_ITEMS, ...OTHER_ITEMS];
    expect(new Set(titles.map(({ title }) => title)).size).toBeGreaterThan(60);
    const owned = facts.undertakings.map((one) => `${one.owner} ${one.title}`);
    expect(new Set(owned).size).toBe(owned.length);
    expect(JSON.stringify(facts)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

it('is the same at each call', () => {
  expect(hanoiFacts()).toEqual(facts);
});
