// A world in which people are told: letters land in boxes, mornings come when a test says so.
import { expect } from 'vitest';
import { addDays, type Day } from '#kernel/day';
import { seal } from '#platform/audit';
import type { Carrier, Letter } from '#platform/notify';
import type { AsksOfPeople } from '#organisation';
import { deliveryAsks } from '../src/delivery/index.ts';
import { keepTelling, type Telling } from '../src/telling.ts';
import { textsOf } from '../src/texts.ts';
import { freeAddress } from './address.ts';
import type { Session } from './session.ts';
import { givenIssued, openWorld, type PersonKey, type World } from './world.ts';

/** Where the world is served and its letters lead. */
export const ADDRESS = await freeAddress();

/** A notice as its person reads it. */
export interface ToldNotice {
  id: string;
  kind: string;
  title: string;
  detail: string;
  to: string;
}

/** The world with its letters. */
export class ToldWorld {
  world!: World;
  day: Day = '2024-08-07';
  /** What was carried since the last morning. */
  letters: Letter[] = [];
  /** No letter can leave. */
  broken = false;

  readonly carrier: Carrier = {
    sends: true,
    carry: async (letter) => {
      if (this.broken) throw new Error('down');
      this.letters.push(letter);
    },
    close: () => undefined,
  };

  async open(): Promise<void> {
    this.world = await openWorld(this.day, { carrier: this.carrier, address: ADDRESS });
    await this.nextDay();
  }

  /** Everything that is to be told now is told. */
  async told(telling: Telling = this.world.application.telling!): Promise<void> {
    await seal(this.world.database.db);
    await telling.run();
  }

  /** The next morning, with empty letter boxes. */
  async nextDay(days = 1, telling?: Telling): Promise<void> {
    this.day = addDays(this.day, days);
    this.world.on(this.day);
    this.letters = [];
    await this.told(telling);
  }

  /** Another program that tells on the same database. */
  another(asks: AsksOfPeople = deliveryAsks, world = this.world): Telling {
    return keepTelling(world.database, {
      asks: [asks],
      today: () => this.day,
      standsOn: () => null,
      texts: textsOf,
      address: ADDRESS,
      clock: () => new Date(`${this.day}T05:00:00Z`),
      carrier: this.carrier,
    });
  }

  boxOf(person: PersonKey): Letter[] {
    return this.letters.filter((letter) => letter.to === `${person.replace('.', '-')}@x.example`);
  }

  async noticesOf(session: Session): Promise<ToldNotice[]> {
    return (await session.read('/notices?limit=500')).rows;
  }

  /** What somebody was told of a thing, the newest first. */
  async kindsOf(person: PersonKey, title: string): Promise<string[]> {
    const notices = await this.noticesOf(this.world.as(person));
    return notices.filter((one) => one.title === title).map((one) => one.kind);
  }

  /** Somebody chooses how to be reminded. */
  async choose(person: PersonKey, way: string, more: object = {}): Promise<void> {
    const { revision, address: _a, sends: _s, ...former } = await this.world.as(person).read('/reminders');
    const reply = await this.world
      .as(person)
      .put('/reminders', { ...former, way, ...more }, { 'if-match': `"${revision}"` });
    expect(reply.status, reply.text).toBe(200);
  }

  /** A programme of the city that the north is to lead. */
  async givenAssigned(title: string): Promise<string> {
    const id = await givenIssued(this.world, 'city', { title, dueOn: addDays(this.day, 60) });
    const lead = { unitId: this.world.units.north, part: 'lead' };
    await this.world.as('city.editor').create(`/undertakings/${id}/assignments`, lead);
    return id;
  }
}
