// Which sections a summary condenses: single ones, or groups in place of all that stands under them. Pure.
import type { Outline } from '#review';

/**
 * The sections after some were chosen or left out, in the order of the outline: a group and what stands under it are never
 * chosen beside each other; what was chosen last holds.
 */
export function chosenIn({ sections }: Outline, before: string[], chosen: string[]): string[] {
  const under = new Map(sections.map(({ id, under: group }) => [id, group]));
  const isUnder = (id: string, group: string): boolean => {
    const above = under.get(id) ?? null;
    return above !== null && (above === group || isUnder(above, group));
  };
  const added = chosen.filter((id) => !before.includes(id));
  return sections
    .map(({ id }) => id)
    .filter((id) => chosen.includes(id))
    .filter((id) => added.includes(id) || !added.some((one) => isUnder(one, id) || isUnder(id, one)));
}
