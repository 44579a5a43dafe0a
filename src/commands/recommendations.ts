import { readFile } from 'node:fs/promises';
import { Problem } from '#kernel/problem';
import { groupsOf, loadEmbed, readVoices, type Group, type Reason } from '#amendments';
import { say } from './terminal.ts';

interface Options {
  json?: boolean;
  least?: string;
  embed?: string;
}

/** `recommendations group`: groups of the voices in a file, without a workspace. @throws Problem where a line cannot be read */
export async function group(file: string, { json, least, embed }: Options): Promise<void> {
  const voices = readVoices(await readFile(file, 'utf8').catch(unreadable(file)));
  const groups = await groupsOf(voices, {
    ...(least === undefined ? {} : { least: likenessOf(least) }),
    ...(embed === undefined ? {} : { embed: await loadEmbed(embed) }),
  });
  if (json) return say(JSON.stringify({ groups: groups.map(plain) }));
  const texts = new Map(voices.map(({ id, text }) => [id, text]));
  const together = groups.filter(({ members }) => members.length > 1);
  for (const [at, one] of together.entries()) {
    say(`${at + 1}. (${one.members.length}) ${one.reasons.map(told).join(' · ')}`);
    for (const { id } of one.members) say(`   ${id}\t${shortened(texts.get(id)!)}`);
    for (const { id, opposition } of one.apart) say(`   ≠ ${id}\t${opposition.about}`);
  }
  for (const { members } of groups.slice(together.length))
    for (const { id } of members) say(`-\t${id}\t${shortened(texts.get(id)!)}`);
}

const unreadable = (file: string) => () => {
  throw new Problem('platform.unreadable-file', 422, { values: { file } });
};

function likenessOf(text: string): number {
  const likeness = Number(text);
  if (likeness > 0 && likeness <= 1) return likeness;
  throw new Problem('amendments.bad-likeness', 422, { values: { value: text } });
}

// Members by their ids alone, as whoever reads them wants them first; why each is in stands beside.
function plain({ members, reasons, apart }: Group) {
  const why =
    members.length > 1 ? Object.fromEntries(members.map((member) => [member.id, member.reasons])) : {};
  return { members: members.map(({ id }) => id), reasons, why, apart };
}

const told = ({ kind, words, weight }: Reason) =>
  `${kind === 'provision' ? '§ ' : ''}${words.join(' = ') || kind} ${Math.round(weight * 100)}%`;

const shortened = (text: string) => text.slice(0, 500).replaceAll(/\s+/g, ' ').trim().slice(0, 120);
