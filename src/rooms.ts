/** A room of the house: which doors it may call, and which of its tables other rooms' SQL may join. */
export interface Room {
  calls: string[];
  published: string[];
}

/**
 * The map. A room may import another only by its door (`#room`) and only as written here; `test/architecture.test.ts`
 * reads this. `published` tables are kept projections made for joining; all others are their room's alone.
 */
export const ROOMS: Record<string, Room> = {
  organisation: { calls: [], published: ['organisation.ancestry', 'organisation.unit_version'] },
  directives: { calls: ['organisation'], published: [] },
  delivery: { calls: ['organisation', 'directives'], published: [] },
  review: { calls: ['organisation', 'directives', 'delivery'], published: [] },
  insights: {
    calls: ['organisation', 'directives', 'delivery', 'review'],
    published: ['insights.source', 'insights.insight'],
  },
  inspection: { calls: ['organisation', 'directives', 'delivery', 'insights', 'reports'], published: [] },
  reports: { calls: ['organisation', 'directives', 'delivery', 'review', 'insights'], published: [] },
  survey: {
    calls: ['organisation', 'directives', 'delivery', 'inspection', 'review', 'reports', 'insights'],
    published: [],
  },
  statute: { calls: ['organisation', 'directives', 'reports'], published: [] },
  amendments: {
    calls: ['organisation', 'directives', 'review', 'insights', 'reports', 'statute'],
    published: [],
  },
  consultation: { calls: ['organisation', 'delivery', 'review', 'insights'], published: [] },
  work: { calls: ['organisation', 'directives', 'delivery', 'inspection'], published: [] },
  overview: {
    calls: [
      ...['organisation', 'directives', 'delivery', 'inspection', 'review', 'insights', 'reports', 'survey'],
      'work',
    ],
    published: [],
  },
};
