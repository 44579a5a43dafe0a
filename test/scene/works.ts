import { randomBytes } from 'node:crypto';
import { newId } from '#kernel/id';
import { Problem } from '#kernel/problem';
import { assignUndertaking } from '../../src/delivery/actions/assign-undertaking.ts';
import { createUndertaking } from '../../src/delivery/actions/create-undertaking.ts';
import { issueUndertaking } from '../../src/delivery/actions/issue-undertaking.ts';
import { beginReport } from '../../src/delivery/actions/save-report.ts';
import { submitReport } from '../../src/delivery/actions/submit-report.ts';
import { milestonesOf } from '../../src/delivery/store.ts';
import { sees, type Making, type ScenePerson, type SceneThing } from './made.ts';
import { TODAY, type Plan } from './plan.ts';

type WorkPlan = Plan['works'][number];

/** An undertaking with what hangs on it. */
export async function makeWork(making: Making, plan: WorkPlan): Promise<SceneThing[]> {
  const { tx, ids, line, clerks, works } = making;
  const owner = ids[plan.owner % ids.length]!;
  const acting = clerks.get(owner)!;
  const title = `Việc ${making.mark} ${newId()}`;
  const id = await draft(making, { plan, owner, title });
  works.push(id);
  const seen = { owner, submitted: plan.issued, audience: plan.audience, assigned: [] as string[] };
  const thing: SceneThing = {
    family: 'undertakings',
    id,
    title,
    what: `undertaking ${JSON.stringify(plan)}`,
    units: [owner],
    seenBy: (person) => sees(person, seen, line),
  };
  if (!plan.issued) return [thing];
  if (!(await allowed(issueUndertaking(tx, { id, holdsOn: '2024-01-02' }, acting)))) {
    seen.submitted = false; // below a draft
    return [thing];
  }
  const assignments: SceneThing[] = [];
  const below = [...new Set(plan.assigned.map((n) => ids[n % ids.length]!))].filter((unit) =>
    line(unit).includes(owner),
  );
  for (const [n, unitId] of below.entries()) {
    const made = await assignUndertaking(tx, { id, unitId, part: n === 0 ? 'lead' : 'support' }, acting);
    seen.assigned.push(unitId);
    assignments.push({
      ...thing,
      family: 'assignments',
      id: made.id,
      title: null,
      what: `assignment ${JSON.stringify(plan)}`,
    });
  }
  const reporter = below[0] ?? owner;
  thing.units = [owner, reporter];
  const reports =
    plan.report === 'none' ? [] : await makeReport({ tx, reporter, line, clerks }, { thing, seen, plan });
  return [thing, ...assignments, ...reports];
}

// Below the earlier undertaking that the plan names, where its unit may add there; otherwise a programme of its own.
async function draft(
  { tx, clerks, works }: Making,
  { plan, owner, title }: { plan: WorkPlan; owner: string; title: string },
): Promise<string> {
  const acting = clerks.get(owner)!;
  const command = {
    ownerUnitId: owner,
    title,
    field: 'economy' as const,
    audience: plan.audience,
    milestones: [{ title: 'Bước', dueOn: '2025-01-01' }],
  };
  const parentId = plan.below === null ? undefined : works[plan.below % works.length];
  const below =
    parentId && (await allowed(createUndertaking(tx, { ...command, kind: 'item', parentId }, acting)));
  const made =
    below || (await createUndertaking(tx, { ...command, kind: 'programme', parentId: null }, acting));
  return made.id;
}

/** What was done, or undefined where it was refused. */
async function allowed<T>(doing: Promise<T>): Promise<T | undefined> {
  return doing.catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
}

async function makeReport(
  { tx, reporter, line, clerks }: Pick<Making, 'tx' | 'line' | 'clerks'> & { reporter: string },
  { thing, seen, plan }: { thing: SceneThing; seen: { owner: string }; plan: WorkPlan },
): Promise<SceneThing[]> {
  const submitted = plan.report === 'submitted';
  const acting = clerks.get(reporter)!;
  const fileId = newId();
  await tx
    .insertInto('platform.file')
    .values({
      id: fileId,
      checksum: randomBytes(32).toString('hex'),
      name: 'a.txt',
      media_type: 'text/plain',
      size: 1,
      unit_id: reporter,
      recorded_at: acting.now.toISOString(),
    })
    .execute();
  const claimed = [null, ...(await milestonesOf(tx, thing.id)).map((one) => one.id)];
  const narrative = `Báo cáo ${newId()}`;
  const content = {
    holdsOn: TODAY,
    narrative,
    claims: plan.claims ? claimed.map((milestoneId) => ({ milestoneId, done: true })) : [],
    actuals: [],
    evidence: [{ kind: 'file' as const, text: 'Biên bản', fileId }],
  };
  const { id } = await beginReport(tx, { undertakingId: thing.id, content }, acting);
  if (submitted) await submitReport(tx, { id, revision: null }, acting);
  const seenBy = (person: ScenePerson) => {
    const above = [...line(reporter), ...line(seen.owner)].some((unit) => person.reach.has(unit));
    return thing.seenBy(person) && (person.units.has(reporter) || (submitted && above));
  };
  const report: SceneThing = {
    family: 'progress-reports',
    id,
    title: narrative,
    what: `report ${submitted} on ${thing.what}`,
    units: [reporter],
    seenBy,
  };
  return [report, { ...report, family: 'files', id: fileId, title: null, what: `file of ${report.what}` }];
}
