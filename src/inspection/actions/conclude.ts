import { createHash } from 'node:crypto';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { conflict, invalid, Problem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, unitNames, type Acting, type Field } from '#organisation';
import { keepInsights } from '#insights';
import { impose as imposeOn, undertakingNames, verifyClaim } from '#delivery';
import type { Document, Signing } from '../contract.ts';
import { countFindings } from '../counting.ts';
import { headingOf } from '../heading.ts';
import { standingOn } from '../inspection.ts';
import { canWith, mustWriteFor } from '../permissions.ts';
import { findingsOf, insertConclusion, insertRemedies, type Inspection } from '../store.ts';
import { recordFact } from './act-on-inspection.ts';
import { taken } from '../taken.ts';

type Finding = Awaited<ReturnType<typeof findingsOf>>[number];

/**
 * Issues the conclusion: what was found is fixed, one document for each unit inspected; each remedy becomes a dated
 * obligation of its unit; each verdict is recorded on the claim it is about. All or nothing.
 * @throws Problem `inspection.nothing-found` where a unit has no findings, `inspection.remedies-due-before` where a remedy is
 * due before it is issued, `inspection.claim-judged` where another inspector was first with a claim
 */
export async function concludeInspection(
  tx: Tx,
  command: { id: string; number: string; holdsOn?: Day | undefined; signing?: Signing | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { inspection, thing } = await taken(tx, command.id, acting);
  mustWriteFor(acting.actor, inspection.unitId);
  if (!canWith(acting.actor, thing)['conclude'])
    throw conflict('inspection.cannot-follow', { state: thing.state });
  const holdsOn = command.holdsOn ?? acting.today;
  const findings = await findingsOf(tx, inspection.id);
  await mustBeComplete(tx, { inspection, findings, holdsOn });
  const id = newId(acting.now.getTime());
  const { number, signing } = command;
  const documents = await documentsOf(tx, { inspection, findings, number, holdsOn, signing }, acting);
  await insertConclusion(
    tx,
    {
      ...{ id, inspectionId: inspection.id, number, holdsOn },
      byUnitId: inspection.unitId,
      documents,
    },
    acting,
  );
  await recordFact(tx, inspection, { fact: 'concluded', holdsOn, byUnitId: inspection.unitId, acting });
  await passVerdicts(tx, { findings, holdsOn }, acting);
  await impose(tx, { inspection, findings, conclusionId: id, holdsOn }, acting);
  await countFindings(tx, { inspection, findings, holdsOn });
  await tellInsights(tx, { inspection, findings, conclusionId: id, holdsOn }, acting);
  await audit(tx, acting, {
    act: 'inspection.conclude',
    unitId: inspection.unitId,
    subject: ['inspection', inspection.id],
    detail: { conclusion: id, number, findings: findings.length, holdsOn },
  });
  return { id };
}

// Which units nothing was found at, and which remedies would be due too early, is said by name.
async function mustBeComplete(
  tx: Tx,
  { inspection, findings, holdsOn }: { inspection: Inspection; findings: Finding[]; holdsOn: Day },
): Promise<void> {
  const silent = inspection.visited
    .map(({ unitId }) => unitId)
    .filter((unitId) => !findings.some((finding) => finding.unit_id === unitId));
  if (silent.length) {
    const names = await unitNames(tx, silent, holdsOn);
    const units = silent.map((unitId) => names.get(unitId)?.name ?? '').join('; ');
    throw invalid('inspection.nothing-found', [], { units });
  }
  const early = findings.filter((one) => one.remedy_due_on !== null && one.remedy_due_on < holdsOn);
  if (early.length) {
    const remedies = early.map(({ remedy }) => `“${remedy!.slice(0, 80)}”`).join('; ');
    throw invalid('inspection.remedies-due-before', [], { remedies });
  }
}

async function documentsOf(
  tx: Tx,
  from: {
    inspection: Inspection;
    findings: Finding[];
    number: string;
    holdsOn: Day;
    signing: Signing | undefined;
  },
  acting: Acting,
): Promise<{ unitId: string; document: string; checksum: string }[]> {
  const { inspection, findings, number, holdsOn, signing } = from;
  const { startsOn, endsOn } = standingOn(inspection, inspection.facts, holdsOn);
  const about = findings.flatMap((finding) => finding.undertaking_id ?? []);
  const undertakings = await undertakingNames(tx, acting.actor, about);
  const units = await unitNames(
    tx,
    [inspection.unitId, ...inspection.visited.map((one) => one.unitId)],
    holdsOn,
  );
  const { recipients, ...heading } = await headingOf(tx, { inspection, holdsOn, signing }, acting);
  return inspection.visited.map(({ unitId }) => {
    const told: Document = {
      number,
      issuedOn: holdsOn,
      issuer: units.get(inspection.unitId)?.name ?? '',
      unit: units.get(unitId)?.name ?? '',
      title: inspection.title,
      form: inspection.form,
      field: inspection.field as Document['field'],
      content: inspection.content,
      startsOn,
      endsOn,
      team: inspection.team,
      findings: findings
        .filter((finding) => finding.unit_id === unitId)
        .map((finding) => ({
          kind: finding.kind,
          text: finding.text,
          cause: finding.cause,
          undertaking: undertakings.get(finding.undertaking_id ?? '')?.title ?? null,
          verdict: finding.verdict,
          remedy: finding.remedy,
          remedyDueOn: finding.remedy_due_on,
        })),
      ...heading,
      recipients: [units.get(unitId)?.name ?? '', ...recipients],
    };
    const document = JSON.stringify(told);
    return { unitId, document, checksum: createHash('sha256').update(document).digest('hex') };
  });
}

const OVERTAKEN = ['nothing-claimed', 'nothing-verified', 'verified-already', 'rejected-already'].map(
  (code) => `delivery.${code}`,
);

async function passVerdicts(
  tx: Tx,
  { findings, holdsOn }: { findings: Finding[]; holdsOn: Day },
  acting: Acting,
): Promise<void> {
  for (const { verdict, undertaking_id: id, milestone_id: milestoneId, text } of findings) {
    if (!verdict || !id) continue;
    await verifyClaim(tx, { id, milestoneId, verdict, note: text.slice(0, 4000), holdsOn }, acting).catch(
      (error: unknown) => {
        const overtaken = error instanceof Problem && OVERTAKEN.includes(error.code);
        throw overtaken ? conflict('inspection.claim-judged', { finding: text.slice(0, 80) }) : error;
      },
    );
  }
}

interface Concluded {
  inspection: Inspection;
  findings: Finding[];
  conclusionId: string;
  holdsOn: Day;
}

// What was found about a directive belongs to every review of it; each unit is told what was found at itself.
async function tellInsights(
  tx: Tx,
  { inspection, findings, conclusionId, holdsOn }: Concluded,
  acting: Acting,
): Promise<void> {
  const { directiveId, unitId: ownerUnitId, field, visited } = inspection;
  if (!directiveId) return;
  for (const { unitId } of visited) {
    const insights = findings
      .filter((finding) => finding.unit_id === unitId)
      .map(({ id: mark, kind, text: words }) => ({
        ...{ kind: kind === 'strength' ? ('result' as const) : ('limitation' as const), words, unitId, mark },
        ...{ provision: '', field: field as Field, opens: `/inspection/conclusions/${conclusionId}` },
      }));
    const source = {
      kind: 'finding' as const,
      id: conclusionId,
      part: unitId,
      version: 1,
      about: directiveId,
    };
    await keepInsights(tx, { ...source, ownerUnitId, told: [unitId], holdsOn, insights }, acting);
  }
}

async function impose(
  tx: Tx,
  { inspection, findings, conclusionId, holdsOn }: Concluded,
  acting: Acting,
): Promise<void> {
  const asking = findings.filter((finding) => finding.remedy !== null);
  const remedies = asking.map((finding) => ({
    ownerUnitId: finding.unit_id,
    title: finding.remedy!,
    summary: finding.text,
    field: inspection.field,
    dueOn: finding.remedy_due_on!,
  }));
  const byUnitId = inspection.unitId;
  const ids = await imposeOn(tx, { kind: 'remedy', wanted: remedies, byUnitId, holdsOn }, acting);
  await insertRemedies(
    tx,
    ids.map((undertakingId, n) => ({ undertakingId, findingId: asking[n]!.id, conclusionId, byUnitId })),
  );
}
