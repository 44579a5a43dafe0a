import { api, type Found, type IconName } from '#web';
import type { Static } from 'typebox';
import type { Hits } from '../contract.ts';

const SIGNS: Record<string, IconName> = {
  programme: 'layers',
  scheme: 'flag',
  item: 'list',
  directive: 'document',
  review: 'pages',
  report: 'pages',
  unit: 'tree',
};

/** Finds undertakings, directives, reviews, reports and units, as they stood on the day that the address shows. */
export async function searchRooms(query: string, signal: AbortSignal): Promise<Found[]> {
  const asOf = new URLSearchParams(location.search).get('asOf');
  const { body } = await api.read<Static<typeof Hits>>('/search', { q: query.slice(0, 200), asOf }, signal);
  return body.rows.map((hit) => ({
    ...hit,
    kind: `overview.found.${hit.kind}`,
    icon: SIGNS[hit.kind] ?? 'right',
  }));
}
