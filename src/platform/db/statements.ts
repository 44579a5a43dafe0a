/**
 * Statements that an embedded database keeps prepared: three quarters of a short read are parsing, planning and describing.
 */
import { parse, protocol, type PGlite } from '@electric-sql/pglite';
import type { RawResult } from './engine.ts';

/** How many statements a connection keeps prepared; those after them are parsed and planned each time. */
export const PREPARED = 500;

/** After so many runs a statement is prepared anew: the embedded database has nobody who tells its plans that a table grew. */
const RUNS = 1000;

const { serialize } = protocol;

/** The statements of one embedded database, by their text; each is prepared when it comes for the second time. */
export class Statements {
  readonly #pg: PGlite;
  /** How often each ran since it was prepared; 0: it came once and is not prepared yet. */
  readonly #known = new Map<string, { name: string; runs: number }>();

  constructor(pg: PGlite) {
    this.#pg = pg;
  }

  /** Runs a statement with parameters as text; to be called by one task at a time. Throws what the database says. */
  async run(text: string, values: (string | null)[]): Promise<RawResult> {
    const known = this.#known.get(text);
    if (!known) {
      if (this.#known.size < PREPARED) this.#known.set(text, { name: `s${this.#known.size}`, runs: 0 });
      return told(await this.#pg.query(text, values));
    }
    const { name, runs } = known;
    if (runs % RUNS === 0) {
      known.runs = 0; // should it fail, it is prepared the next time
      await this.#pg.execProtocol(
        together(serialize.close({ type: 'S', name }), serialize.parse({ name, text }), serialize.sync()),
      );
    }
    known.runs += 1;
    const { messages } = await this.#pg.execProtocol(
      together(
        serialize.bind({ statement: name, values }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
        serialize.sync(),
      ),
    );
    return told(parse.parseResults(messages, this.#pg.parsers)[0]!);
  }
}

function told(result: { rows: unknown[]; affectedRows?: number; command?: string }): RawResult {
  return { rows: result.rows, command: result.command ?? '', count: result.affectedRows ?? 0 };
}

function together(...messages: Uint8Array[]): Uint8Array {
  return Buffer.concat(messages);
}
