import { newId } from '#kernel/id';
import { registerDirective } from '../../src/directives/actions/register-directive.ts';
import { withdrawDirective } from '../../src/directives/actions/withdraw-directive.ts';
import { sees, type Making, type SceneThing } from './made.ts';
import type { Plan } from './plan.ts';

/** A directive in the registry of a unit. */
export async function makePaper(
  { tx, mark, ids, line, clerks }: Making,
  plan: Plan['papers'][number],
): Promise<SceneThing> {
  const owner = ids[plan.owner % ids.length]!;
  const acting = clerks.get(owner)!;
  const title = `Văn bản ${mark} ${newId()}`;
  const { id } = await registerDirective(
    tx,
    {
      ownerUnitId: owner,
      number: '01-NQ',
      type: 'resolution',
      issuer: 'Đảng bộ',
      issuedOn: '2024-01-02',
      title,
      summary: '',
      fields: [],
      audience: plan.audience,
    },
    acting,
  );
  if (plan.withdrawn) await withdrawDirective(tx, { id, reason: 'Nhầm' }, acting);
  const seen = { owner, submitted: true, audience: plan.withdrawn ? 'own' : plan.audience, assigned: [] };
  return {
    family: 'directives',
    id,
    title,
    what: `directive ${JSON.stringify(plan)}`,
    units: [owner],
    seenBy: (person) => sees(person, seen, line),
  };
}
