// What insights are told apart by, in the order of lists.
export const KINDS = [
  ...(['result', 'limitation', 'difficulty', 'inadequacy', 'cause', 'lesson', 'model'] as const),
  'recommendation',
] as const;
export const STRENGTHS = ['asserted', 'with-figures', 'verified', 'researched'] as const;
export const HORIZONS = ['this-congress', 'to-2030', 'to-2045'] as const;
export const SOURCES = ['report', 'finding', 'statement', 'contribution', 'comment'] as const;
export const SORTS = ['unit', 'newest', 'field', 'provision'] as const;

/** By what a review's insights are narrowed; all of it stays in the address. */
export const NARROWING = [
  ...['kind', 'field', 'level', 'unit', 'provision', 'strength', 'horizon', 'source', 'section', 'q'],
];
