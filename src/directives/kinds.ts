// The lists of the registry, for the server and for screens alike.

export const TYPES = [
  'resolution',
  'programme',
  'plan',
  'directive',
  'regulation',
  'guidance',
  'statute',
  'decision',
  'conclusion',
  'notice',
  'report',
  'letter',
] as const;
export const RELATIONS = ['concretises', 'based_on', 'amends', 'replaces'] as const;
export const AUDIENCES = ['own', 'below', 'all'] as const;
/** What a directive is worth on a day, derived from its relations and withdrawal. */
export const STANDINGS = ['in_force', 'amended', 'replaced', 'withdrawn'] as const;
/** How a list asks for relations: any or none at all, or one kind seen from its beginning or from its end. */
export const RELATED = [
  'any',
  'none',
  'concretises',
  'concretised',
  'based_on',
  'basis',
  'amends',
  'amended',
  'replaces',
  'replaced',
] as const;
/** The orders of a registry. `closest`: where what was searched for stands the nearest to the beginning of number and title. */
export const SORTS = ['date', 'number', 'title', 'type', 'issuer', 'closest'] as const;
/** How a unit studied a directive. */
export const STUDY_FORMS = ['conference', 'online', 'study-circle', 'other'] as const;
/** Which units were to study: those that a superior asked, or every one that stands. */
export const STUDY_SCOPES = ['asked', 'all'] as const;
