import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Level } from '#organisation';
import { InsightRow } from '#insights';

/** What is said of a provision, in numbers. */
export const VoiceNumbers = Type.Object({
  recommendations: Type.Integer(),
  difficulties: Type.Integer(),
  /** Inadequacies, lessons and whatever else. */
  others: Type.Integer(),
  units: Type.Integer(),
  levels: Type.Array(Level),
});
export type VoiceNumbers = Static<typeof VoiceNumbers>;

export const Voices = Type.Object({
  /** Everything that was said of the statute; how much of it names a provision of this text. */
  all: Type.Integer(),
  placed: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      provision: Type.String(),
      /** What names just this provision. */
      own: VoiceNumbers,
      /** What names it or a provision below it. */
      within: VoiceNumbers,
    }),
  ),
});
export type Voices = Static<typeof Voices>;

export const VoiceQuery = Type.Object({ ...PageQuery, asOf: AsOf });
export const VoicePage = pageOf(InsightRow);
export const VoicesQuery = Type.Object({ asOf: AsOf });
