import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, lineOf, LEVELS, type Acting } from '#organisation';
import { directiveNames } from '#directives';
import type { CampaignContent, NewCampaign, Outline } from '../contract.ts';
import { problemsIn } from '../outline.ts';
import { canWith, holdingUnits, mustWriteFor } from '../permissions.ts';
import {
  insertCampaign,
  isCodeTaken,
  markCampaignWithdrawn,
  updateCampaign,
  type Campaign,
} from '../store.ts';
import { taken } from '../taken.ts';

const NOTHING_YET: Outline = { sections: [] };

/**
 * Begins a review, a draft of the unit that holds it.
 * @throws Problem `review.not-yours`, `review.holds-none`, and what is wrong with its fields
 */
export async function createCampaign(
  tx: Tx,
  { unitId, ...content }: Static<typeof NewCampaign>,
  acting: Acting,
): Promise<{ id: string }> {
  mustWriteFor(acting.actor, unitId);
  if (!(await holdingUnits(tx, acting.actor)).includes(unitId)) throw forbidden('review.holds-none');
  await mustBeSound(tx, { unitId, content, except: null }, acting);
  const id = newId(acting.now.getTime());
  await insertCampaign(tx, { id, unitId, content: tidied(content), outline: NOTHING_YET }, acting);
  await audit(tx, acting, {
    act: 'review.begin',
    unitId,
    subject: ['review', id],
    detail: { code: content.code, title: content.title },
  });
  return { id };
}

/** Writes a draft anew. @throws Problem `review.issued`, `review.changed-meanwhile` */
export async function reviseCampaign(
  tx: Tx,
  command: { id: string; revision: number; content: CampaignContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const campaign = await takenDraft(tx, command, acting);
  const { unitId, id } = campaign;
  await mustBeSound(tx, { unitId, content: command.content, except: id }, acting);
  const revision = campaign.revision + 1;
  await updateCampaign(tx, { id, revision, content: tidied(command.content) });
  await audit(tx, acting, { act: 'review.revise', unitId, subject: ['review', id], detail: { revision } });
  return { id, revision };
}

/** Writes the outline of a draft anew; it may be unfinished, but not wrong. @throws Problem `review.outline-wrong` */
export async function reviseOutline(
  tx: Tx,
  command: { id: string; revision: number; outline: Outline },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { unitId, id, revision: before } = await takenDraft(tx, command, acting);
  mustBeRight(command.outline);
  const revision = before + 1;
  await updateCampaign(tx, { id, revision, outline: command.outline });
  await audit(tx, acting, {
    act: 'review.revise-outline',
    unitId,
    subject: ['review', id],
    detail: { revision, sections: command.outline.sections.length },
  });
  return { id, revision };
}

/** Takes a draft back, with a reason. */
export async function withdrawCampaign(
  tx: Tx,
  command: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const campaign = await taken(tx, command.id, acting);
  const { id, unitId } = campaign;
  mustWriteFor(acting.actor, unitId);
  if (!canWith(acting.actor, campaign).withdraw) throw conflict('review.issued');
  await markCampaignWithdrawn(tx, id, { reason: command.reason, acting });
  await audit(tx, acting, {
    act: 'review.withdraw',
    unitId,
    subject: ['review', id],
    detail: { reason: command.reason },
  });
  return { id };
}

/** @throws Problem `review.outline-wrong` with every field at fault */
export function mustBeRight(outline: Outline): void {
  const problems = problemsIn(outline);
  if (problems.length) throw invalid('review.outline-wrong', problems.slice(0, 100));
}

async function takenDraft(
  tx: Tx,
  { id, revision }: { id: string; revision: number },
  acting: Acting,
): Promise<Campaign> {
  const campaign = await taken(tx, id, acting);
  mustWriteFor(acting.actor, campaign.unitId);
  if (!canWith(acting.actor, campaign).edit) throw conflict('review.issued');
  if (campaign.revision !== revision)
    throw conflict('review.changed-meanwhile', { revision: campaign.revision });
  return campaign;
}

const tidied = (content: CampaignContent): CampaignContent => ({
  ...content,
  code: content.code.trim(),
  title: tidy(content.title),
  deadlines: content.deadlines.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
});

async function mustBeSound(
  tx: Tx,
  { unitId, content, except }: { unitId: string; content: CampaignContent; except: string | null },
  { actor, today }: Acting,
): Promise<void> {
  const errors: FieldProblem[] = [];
  const wrong = (field: string, code: string) => errors.push({ field, code });
  if (content.toYear < content.fromYear) wrong('toYear', 'review.ends-before');
  if (!(await lineOf(tx, content.withinUnitId, today)).includes(unitId))
    wrong('withinUnitId', 'review.not-below');
  if (
    content.directiveId &&
    !(await directiveNames(tx, actor, [content.directiveId])).has(content.directiveId)
  )
    wrong('directiveId', 'review.no-such-directive');
  if (await isCodeTaken(tx, { unitId, code: content.code.trim(), except }))
    wrong('code', 'review.code-taken');
  content.deadlines.forEach(({ level, dueOn }, n) => {
    const others = content.deadlines.filter((_one, m) => m < n);
    if (others.some((one) => one.level === level)) wrong(`deadlines.${n}.level`, 'review.level-twice');
    const rank = LEVELS.indexOf(level);
    if (content.deadlines.some((one) => LEVELS.indexOf(one.level) < rank && one.dueOn < dueOn))
      wrong(`deadlines.${n}.dueOn`, 'review.due-after-superior');
  });
  if (errors.length) throw invalid(errors[0]!.code, errors);
}
