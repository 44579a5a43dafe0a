import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { conflict, invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, findUnit, type Acting, type Audience } from '#organisation';
import { mustOwnFiles } from '#delivery';
import type { ModelContent, NewModel } from '../contract.ts';
import { mustLead, mustWriteFor } from '../permissions.ts';
import { getInsight, insertEdition, insertModel, markModelWithdrawn, updateModel } from '../store.ts';
import { dayOf, takenModel } from '../taken.ts';

/**
 * Begins a lesson or a model: a draft of its unit; taken over from an insight where one is named, which stays its source.
 * @throws Problem `insights.not-yours`, 404 for an insight out of sight, and what is wrong with its fields
 */
export async function createModel(
  tx: Tx,
  { unitId, kind, insightId = null, ...content }: Static<typeof NewModel>,
  acting: Acting,
): Promise<{ id: string }> {
  mustWriteFor(acting.actor, unitId);
  if (insightId) await getInsight(tx, acting.actor, insightId);
  await mustBeSound(tx, { unitId, ...content }, acting);
  const id = newId(acting.now.getTime());
  await insertModel(tx, { id, unitId, kind, insightId, content: tidied(content) }, acting);
  await audit(tx, acting, {
    act: 'insights.begin-model',
    unitId,
    subject: ['model', id],
    detail: { kind, title: content.title, ...(insightId ? { insight: insightId } : {}) },
  });
  return { id };
}

/** Writes it anew; what was published stays as it was. @throws Problem `insights.not-yours`, `insights.changed-meanwhile` */
export async function reviseModel(
  tx: Tx,
  command: { id: string; revision: number; content: ModelContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { id, unitId, revision: before } = await takenModel(tx, command.id, acting);
  mustWriteFor(acting.actor, unitId);
  if (before !== command.revision) throw conflict('insights.changed-meanwhile', { revision: before });
  await mustBeSound(tx, { unitId, ...command.content }, acting);
  const revision = before + 1;
  await updateModel(tx, { id, revision, content: tidied(command.content) });
  await audit(tx, acting, {
    act: 'insights.revise-model',
    unitId,
    subject: ['model', id],
    detail: { revision },
  });
  return { id, revision };
}

/** Takes a draft back that was never published. @throws Problem `insights.not-yours`, `insights.published` */
export async function withdrawModel(
  tx: Tx,
  command: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, unitId, editions } = await takenModel(tx, command.id, acting);
  mustWriteFor(acting.actor, unitId);
  if (editions.length) throw conflict('insights.published');
  await markModelWithdrawn(tx, id, { reason: command.reason, acting });
  await audit(tx, acting, {
    act: 'insights.withdraw-model',
    unitId,
    subject: ['model', id],
    detail: { reason: command.reason },
  });
  return { id };
}

/**
 * Publishes what is written, to whom its unit chooses; the former edition stays readable.
 * @throws Problem `insights.leader-decides`, `insights.incomplete`, `insights.in-the-future`, `insights.before`
 */
export async function publishModel(
  tx: Tx,
  command: { id: string; audience: Audience; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, unitId, content, editions } = await takenModel(tx, command.id, acting);
  mustLead(acting.actor, unitId);
  const last = editions.at(-1);
  const holdsOn = dayOf(command.holdsOn, last?.holdsOn, acting);
  const lacking = (['problem', 'working', 'results'] as const).filter((field) => !content[field].trim());
  if (lacking.length)
    throw invalid(
      'insights.incomplete',
      lacking.map((field) => ({ field, code: 'insights.incomplete' })),
    );
  const { audience } = command;
  const number = (last?.number ?? 0) + 1;
  await insertEdition(tx, { id, edition: { number, content, audience, holdsOn } }, acting);
  await audit(tx, acting, {
    act: 'insights.publish-model',
    unitId,
    subject: ['model', id],
    detail: { title: content.title, edition: number, audience, holdsOn },
  });
  return { id };
}

const tidied = (content: ModelContent): ModelContent => ({ ...content, title: tidy(content.title) });

async function mustBeSound(
  tx: Tx,
  { unitId, beganAt, evidence }: ModelContent & { unitId: string },
  { today }: Acting,
): Promise<void> {
  if (beganAt && !(await findUnit(tx, beganAt, today)))
    throw invalid('insights.no-such-unit', [{ field: 'beganAt', code: 'insights.no-such-unit' }]);
  await mustOwnFiles(tx, unitId, evidence);
}
