import { conflict, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { wordsOfInsights } from '#insights';
import { aboutOf } from '../answers/material.ts';
import type { StepBody } from '../contract.ts';
import { sentencesOf } from '../grouping/sentences.ts';
import {
  contrary,
  mergeInto,
  notThere,
  shifted,
  type Membership,
  type Shift,
  type StepKind,
} from '../membership.ts';
import { insertStep, membersOf, stepsOf, type Drive } from '../store.ts';
import { proposalsIn, takenDrive } from '../taken.ts';

/**
 * One step of consolidating: voices put into proposals, taken from them, moved from one to another, split off, or a suggested group
 * confirmed. The voices themselves are not touched.
 * @throws Problem 404, `amendments.not-yours`, `amendments.other-drive`, `amendments.no-such-voice`, `amendments.no-sentence`,
 * `amendments.changed-meanwhile`, `amendments.nothing-to-do`
 */
export async function shiftVoices(
  tx: Tx,
  { driveId, kind, takes, ...step }: StepBody & { driveId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const drive = await takenDrive(tx, driveId, acting);
  const proposals = [...step.puts, ...takes].map(({ proposal }) => proposal);
  await proposalsIn(tx, drive, proposals);
  const puts = kind === 'move' ? notThere(await membersOf(tx, proposals), step.puts) : step.puts;
  await mustBeVoices(tx, { drive, puts }, acting);
  return stepped(tx, { drive, kind, shift: { puts, takes } }, acting);
}

/** All voices of one proposal into another. @throws Problem as {@link shiftVoices} */
export async function mergeProposals(
  tx: Tx,
  { driveId, from, into }: { driveId: string; from: string; into: string },
  acting: Acting,
): Promise<{ id: string }> {
  const drive = await takenDrive(tx, driveId, acting);
  await proposalsIn(tx, drive, [from, into]);
  const shift = mergeInto(await membersOf(tx, [from, into]), { from, into });
  return stepped(tx, { drive, kind: 'merge', shift }, acting);
}

/** Undoes a step. @throws Problem 404, `amendments.undone`, `amendments.changed-meanwhile` where later steps built on it */
export async function undoStep(
  tx: Tx,
  { driveId, stepId }: { driveId: string; stepId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const drive = await takenDrive(tx, driveId, acting);
  const step = (await stepsOf(tx, driveId, EVERY)).find(({ id }) => id === stepId);
  if (!step) throw notFound();
  if (step.undone) throw conflict('amendments.undone');
  return stepped(tx, { drive, kind: 'undo', shift: contrary(step), undoes: stepId }, acting);
}

const EVERY = 1_000_000;

interface Stepped {
  drive: Drive;
  kind: StepKind;
  shift: Shift;
  undoes?: string;
}

async function stepped(
  tx: Tx,
  { drive, kind, shift, undoes }: Stepped,
  acting: Acting,
): Promise<{ id: string }> {
  const { puts, takes } = shift;
  if (!puts.length && !takes.length) throw conflict('amendments.nothing-to-do');
  const touched = [...new Set([...puts, ...takes].map(({ proposal }) => proposal))];
  shifted(await membersOf(tx, touched), shift);
  const step = { drive: drive.id, kind, puts, takes, ...(undoes ? { undoes } : {}) };
  const id = await insertStep(tx, step, acting);
  await audit(tx, acting, {
    act: 'amendments.group',
    unitId: drive.unitId,
    subject: ['amendment-drive', drive.id],
    detail: { step: id, kind, puts: puts.length, takes: takes.length },
  });
  return { id };
}

// A voice is an insight about the statute that the actor sees; a part of it is one of its sentences.
async function mustBeVoices(
  tx: Tx,
  { drive, puts }: { drive: Drive; puts: Membership[] },
  { actor, today }: Acting,
): Promise<void> {
  if (!puts.length) return;
  const about = await aboutOf(tx, drive);
  const ids = [...new Set(puts.map(({ insight }) => insight))];
  const words = await wordsOfInsights(tx, actor, { about, day: today, ids });
  for (const [n, one] of puts.entries()) {
    const said = words.get(one.insight);
    const wrong = (code: string) => invalid(code, [{ field: `puts.${n}`, code }]);
    if (said === undefined) throw wrong('amendments.no-such-voice');
    const whole = one.from === 0 && one.to === -1;
    if (!whole && !sentencesOf(said).some(({ from, to }) => from === one.from && to === one.to))
      throw wrong('amendments.no-sentence');
  }
}
