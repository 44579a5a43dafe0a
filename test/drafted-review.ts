// A review that the city has begun and whose outline is still to be written, and the files that are read into it.
import type { PersonKey, World } from './world.ts';

/** Begins the review of 2011 until a year, of every level down to the communes; answers its identifier. */
export async function draftedReview(world: World, toYear: number): Promise<string> {
  const about = { code: 'TK15', title: 'Tổng kết', summary: '', directiveId: null, fromYear: 2011, toYear };
  const who = { withinUnitId: world.units.city, kinds: ['committee'], asOf: '2023-12-01' };
  const deadlines = ['city', 'district', 'commune'].map((level) => ({ level, dueOn: '2024-06-30' }));
  const body = { unitId: world.units.city, ...about, ...who, deadlines };
  return (await world.as('city.editor').create('/reviews', body)).id;
}

/** Puts a file up in the name of a person's unit; answers its identifier. */
export async function uploadedBy(
  world: World,
  person: PersonKey,
  { bytes, name }: { bytes: Uint8Array; name: string },
): Promise<string> {
  const body = new FormData();
  body.append('unitId', world.units[person.split('.')[0] as 'city']);
  body.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  return (await world.as(person).send('POST', '/files', { body })).body.id;
}
