import { Type, type Static } from 'typebox';
import { AsOf, Can, DayText, Id, UnitName } from '#organisation';
import { OUTCOMES } from '../pilot.ts';
import { closed, Nullable, Text } from './base.ts';

/** What a pilot is judged by. */
export const Criterion = Type.Object({ text: Text(500), target: Text(300) }, closed);

export const NewPilot = Type.Object(
  {
    unitId: Id,
    title: Text(300),
    number: Text(60),
    criteria: Type.Array(Criterion, { minItems: 1, maxItems: 20 }),
    units: Type.Array(Id, { minItems: 1, maxItems: 60, uniqueItems: true }),
    startsOn: DayText,
    endsOn: DayText,
  },
  closed,
);
export type NewPilot = Static<typeof NewPilot>;

const PilotState = Type.Enum(['planned', 'running', 'to-decide', 'decided'] as const);
const Outcome = Type.Enum(OUTCOMES);
export const PilotRow = Type.Object({
  id: Id,
  title: Type.String(),
  unit: UnitName,
  startsOn: DayText,
  endsOn: DayText,
  state: PilotState,
  outcome: Nullable(Outcome),
});
export type PilotRow = Static<typeof PilotRow>;

export const PilotQuery = Type.Object({ asOf: AsOf });
/** A pilot with what its units report. `can`: decide. */
export const PilotView = Type.Object({
  ...PilotRow.properties,
  asOf: DayText,
  number: Type.String(),
  model: Type.Object({ id: Id, title: Type.String(), edition: Type.Integer() }),
  criteria: Type.Array(Criterion),
  /** The units within sight, each with the obligation by which it reports. */
  units: Type.Array(
    Type.Object({
      unit: UnitName,
      undertakingId: Id,
      state: Nullable(Type.String()),
      late: Type.Boolean(),
      /** What it reported last. */
      said: Nullable(Type.Object({ words: Type.String(), holdsOn: DayText })),
    }),
  ),
  decision: Nullable(Type.Object({ outcome: Outcome, reason: Type.String(), holdsOn: DayText })),
  illustrative: Type.Boolean(),
  can: Can,
});
export type PilotView = Static<typeof PilotView>;

export const Deciding = Type.Object(
  { outcome: Outcome, reason: Text(4000), holdsOn: Type.Optional(DayText) },
  closed,
);
