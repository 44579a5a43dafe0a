import { Type, type Static } from 'typebox';
import { Id, UnitName } from '#organisation';
import { REPORT_STATES } from '../standing.ts';
import { closed, SectionId } from './base.ts';

/** A draft of a unit whose duty moved to the one that writes. */
export const Predecessor = Type.Object({
  id: Id,
  title: Type.String(),
  unit: UnitName,
  state: Type.Enum(REPORT_STATES),
});
export type Predecessor = Static<typeof Predecessor>;

/** Which of its sections are copied. */
export const TakenOver = Type.Object(
  { sections: Type.Array(SectionId, { minItems: 1, maxItems: 500, uniqueItems: true }) },
  closed,
);
export const SectionsFilled = Type.Object({ id: Id, sections: Type.Integer() });
