// Who does what in the sample's inspections, and how a unit's word and inspection's word on it are recorded.
import type { Tx } from '#platform/db';
import { actorOfPerson, type Acting } from '#organisation';
import { beginReport, submitReport, verifyClaim } from '#delivery';
import { link, type Put } from './inspections/shape.ts';
import { idOf } from './load.ts';
import type { Day, Facts } from './types.ts';

/** Who acts: the people of the sample by unit and role, with stable identifiers. */
export interface Cast {
  unit: (key: string) => string;
  person: (unit: string, role: 'leader' | 'editor' | 'inspector', day: Day) => string;
}

export const COMMISSION = 'ubkttu';
export const CITY_COMMITTEE = 'tuhn';

/** Where the inspections are played. */
export class Stage {
  readonly tx: Tx;
  readonly facts: Facts;
  readonly #cast: Cast;
  readonly #actors = new Map<string, Acting>();
  readonly #items: Map<string, string>;

  constructor(tx: Tx, { cast, facts }: { cast: Cast; facts: Facts }) {
    this.tx = tx;
    this.facts = facts;
    this.#cast = cast;
    this.#items = new Map(facts.undertakings.map(({ owner, title, key }) => [`${owner} ${title}`, key]));
  }

  unit(key: string): string {
    return this.#cast.unit(key);
  }

  /** Somebody at work on a day. @throws where the post is empty */
  async as(unit: string, role: 'leader' | 'inspector', day: Day): Promise<Acting> {
    const key = `${unit} ${role} ${day}`;
    const known = this.#actors.get(key);
    if (known) return known;
    const actor = await actorOfPerson(this.tx, this.#cast.person(unit, role, day), day);
    if (!actor) throw new Error(`nobody is ${role} of ${unit} on ${day}`);
    const acting = { actor, now: new Date(`${day}T02:00:00.000Z`), today: day };
    this.#actors.set(key, acting);
    return acting;
  }

  /** The commission's inspector on a day. */
  inspector(day: Day): Promise<Acting> {
    return this.as(COMMISSION, 'inspector', day);
  }

  /** The identifier of a unit's own item. @throws where it has none of that title */
  item(unit: string, title: string): string {
    const key = this.#items.get(`${unit} ${title}`);
    if (!key) throw new Error(`${unit} has no item “${title}”`);
    return idOf('undertaking', key);
  }

  /** A unit reports that something is done; inspection says its word on it where it did. */
  async put(undertakingId: string, unit: string, { on, text, judged }: Put): Promise<void> {
    const leader = await this.as(unit, 'leader', on);
    const content = {
      ...{ holdsOn: on, narrative: text, actuals: [] },
      claims: [{ milestoneId: null, done: true }],
      evidence: [link('Hồ sơ kèm theo báo cáo', `${unit}/${on}`)],
    };
    const { id } = await beginReport(this.tx, { undertakingId, content }, leader);
    await submitReport(this.tx, { id, revision: null }, leader);
    if (judged) await this.judge(undertakingId, judged);
  }

  /** Inspection's word on a claim. */
  async judge(id: string, { on, verdict, note }: NonNullable<Put['judged']>): Promise<void> {
    await verifyClaim(this.tx, { id, verdict, note }, await this.inspector(on));
  }
}
