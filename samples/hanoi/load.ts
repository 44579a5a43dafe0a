// Writes the facts of the reference workspace into an empty database, through the rooms' doors. Keys become identifiers by
// hashing, so that every load makes the same workspace; inspections are played by its people and get new identifiers.
import { createHash } from 'node:crypto';
import { Problem } from '#kernel/problem';
import { openSignIn } from '#platform/auth';
import { inTransaction, type Database, type Tx } from '#platform/db';
import { writeSetting, type SampleSignIn } from '#platform/workspace';
import { insertPeople, recordActs, systemActor, type Acting } from '#organisation';
import { recordStudies, registerDirectives } from '#directives';
import { recordHistories } from '#delivery';
import { hanoiFacts } from './facts.ts';
import { loadConsultation } from './load-consultation.ts';
import { deliveryRecords } from './load-delivery.ts';
import { getDistrict } from './districts.ts';
import { loadAmendments } from './load-amendments.ts';
import { loadInspections } from './load-inspections.ts';
import { loadModels } from './load-models.ts';
import { loadReports } from './load-reports.ts';
import { loadNationalReview, loadReviews } from './load-reviews.ts';
import { loadStatute } from './load-statute.ts';
import { loadSurveys } from './load-surveys.ts';
import { loadVoices } from './load-voices.ts';
import { postsOf } from './people.ts';
import type { Cast } from './stage.ts';
import type { Facts, Person } from './types.ts';

/** All sample accounts share it; they exist only in a sample workspace. */
export const SAMPLE_PASSWORD = 'xuyen-suot-2024';

/** A stable identifier for a key of the facts: version 8 of RFC 9562, made of a hash. */
export function idOf(kind: string, key: string): string {
  const hex = createHash('sha256').update(`hanoi/${kind}/${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Loads the reference workspace; `dataFolder` takes the files of what it issues. @throws Problem `platform.not-empty` where the database holds anything */
export async function loadHanoi(
  database: Database,
  { dataFolder, say = () => {} }: { dataFolder: string; say?: (line: string) => void },
): Promise<void> {
  const { db } = database;
  const facts = hanoiFacts();
  const now = new Date(`${facts.workspace.opensOn}T01:00:00.000Z`);
  if (await db.selectFrom('organisation.unit').select('id').limit(1).executeTakeFirst())
    throw new Problem('platform.not-empty', 409);
  say(facts.workspace.name);
  await inTransaction(db, async (tx) => {
    const acting: Acting = {
      actor: await systemActor(tx, facts.workspace.opensOn),
      now,
      today: facts.workspace.opensOn,
    };
    await loadUnits(tx, facts, acting);
    say(
      `  ${facts.acts.length} acts, ${facts.acts.flatMap((act) => act.changes).filter((change) => 'found' in change).length} units`,
    );
    await loadPeople(tx, facts, acting);
    await loadDirectives(tx, facts);
    await loadStudies(tx, facts);
    say(
      `  ${facts.people.length} posts, ${facts.directives.length} directives, ${facts.studies.length} study sessions`,
    );
    await recordHistories(tx, deliveryRecords(facts), acting);
    const cast = castOf(facts);
    const inspections = await loadInspections(tx, { cast, facts });
    const directiveId = idOf('directive', 'dieu-le');
    const versionId = await loadStatute(tx, { cast, directiveId, dataFolder });
    const national = await loadNationalReview(tx, { cast, directiveId });
    const review = await loadReviews(tx, { cast, directiveId, unitOf: (key) => getDistrict(key).unit });
    say(
      `  ${facts.undertakings.length} undertakings, ${facts.reports.length} reports, ${inspections} inspections`,
    );
    const core = idOf('undertaking', 'p01');
    const { begun, submitted } = await loadReports(tx, { cast, reviewId: review.id, core, keyOf: idOf });
    const models = await loadModels(tx, cast);
    const comments = await loadConsultation(tx, { cast, reviewId: review.id });
    const sessions = await loadSurveys(tx, {
      ...{ cast, reviewId: national.id, core, dataFolder },
      secretary: idOf('person', 'thu-ky-doan-khao-sat'),
    });
    say(
      `  a review of ${review.asked} units: ${begun} reports begun, ${submitted} of them submitted; ${models} lessons and models; ${sessions} sessions of a survey; ${comments} comments on a draft`,
    );
    const said = await loadVoices(tx, { cast, reviewId: national.id });
    const proposals = await loadAmendments(tx, { cast, directiveId, versionId, said });
    say(`  a sample statute in two versions, ${said.size} comments and ${proposals} proposals on it`);
    await writeSetting(tx, 'workspace', {
      name: facts.workspace.name,
      sample: true,
      opensOn: facts.workspace.opensOn,
      notice: noticeOf(facts),
    });
    await writeSetting(tx, 'sample.tour', tourOf(facts));
  });
  await loadSignIns(database, facts);
}

function castOf({ people }: Facts): Cast {
  const held = postsOf(people);
  return {
    unit: (key) => idOf('unit', key),
    person: (unit, role, day) => idOf('person', held(unit, role, day) ?? ''),
  };
}

function noticeOf({ workspace }: Facts) {
  const day = workspace.opensOn.split('-').reverse().join('/');
  return {
    vi: workspace.notice,
    en: `A sample workspace: it stands on ${day}. Records marked illustrative were made up for it.`,
  };
}

async function loadUnits(tx: Tx, facts: Facts, acting: Acting): Promise<void> {
  const unit = (key: string) => idOf('unit', key);
  const acts = facts.acts.map((act) => ({
    id: idOf('act', act.key),
    type: act.type,
    holdsOn: act.holdsOn,
    directive: act.directive,
    note: act.note,
    illustrative: act.illustrative,
    changes: act.changes.map((change) => {
      if ('found' in change)
        return {
          found: {
            ...change.found,
            unit: unit(change.found.unit),
            parent: change.found.parent && unit(change.found.parent),
          },
        };
      if ('dissolve' in change)
        return { dissolve: { unit: unit(change.dissolve.unit), heir: unit(change.dissolve.heir) } };
      if ('rename' in change) return { rename: { ...change.rename, unit: unit(change.rename.unit) } };
      if ('move' in change)
        return { move: { unit: unit(change.move.unit), parent: unit(change.move.parent) } };
      return { change: { ...change.change, unit: unit(change.change.unit) } };
    }),
    successions: act.successions.map(({ from, to, share }) => ({ from: unit(from), to: unit(to), share })),
  }));
  await recordActs(tx, acts, acting);
}

async function loadPeople(tx: Tx, facts: Facts, acting: Acting): Promise<void> {
  await insertPeople(
    tx,
    facts.people.map((person) => ({
      id: idOf('person', person.key),
      name: person.name,
      email: person.email,
      sample: true,
      posts: person.posts.map((post, n) => ({
        id: idOf('post', `${person.key}/${n}`),
        unitId: idOf('unit', post.unit),
        title: post.title,
        role: post.role,
        from: post.from,
        to: post.to ?? null,
      })),
    })),
    acting,
  );
}

async function loadDirectives(tx: Tx, facts: Facts): Promise<void> {
  await registerDirectives(
    tx,
    facts.directives.map((one) => ({
      id: idOf('directive', one.key),
      ownerUnitId: idOf('unit', one.owner),
      number: one.number,
      type: one.type,
      issuer: one.issuer,
      issuedOn: one.issuedOn,
      title: one.title,
      summary: one.summary,
      fields: one.fields,
      audience: one.audience,
      illustrative: one.illustrative,
      recordedAt: `${one.issuedOn}T02:00:00.000Z`,
      recordedBy: null,
      relations: one.relations.map((relation) => ({
        kind: relation.kind,
        to: idOf('directive', relation.to),
      })),
    })),
  );
}

async function loadStudies(tx: Tx, { studies, studyRequests, people }: Facts): Promise<void> {
  const held = postsOf(people);
  const of = (
    unit: string,
    role: 'editor' | 'leader',
    { directive, on }: { directive: string; on: string },
  ) => {
    const person = held(unit, role, on);
    return {
      ...{ directiveId: idOf('directive', directive), unitId: idOf('unit', unit), illustrative: true },
      ...{ recordedAt: `${on}T09:00:00.000Z`, recordedBy: person ? idOf('person', person) : null },
    };
  };
  await recordStudies(tx, {
    studies: studies.map(({ key, unit, directive, ...session }) => ({
      ...{ id: idOf('study', key), fileIds: [], note: '', ...session },
      ...of(unit, 'editor', { directive, on: session.heldOn }),
    })),
    requests: studyRequests.map(({ key, unit, directive, levels, on, dueOn, note }) => ({
      ...{ id: idOf('study-request', key), levels: [...levels], dueOn, holdsOn: on, note },
      ...of(unit, 'leader', { directive, on }),
    })),
  });
}

function tourOf(facts: Facts) {
  return facts.tour.map((step) => ({
    key: step.key,
    to: step.undertaking
      ? `/${step.undertaking.includes('/') ? 'undertakings' : 'programmes'}/${idOf('undertaking', step.undertaking)}`
      : step.unit
        ? `/units/${idOf('unit', step.unit)}`
        : (step.place ?? '/'),
    title: { vi: step.title_vi, en: step.title_en },
    text: { vi: step.text_vi, en: step.text_en },
  }));
}

async function loadSignIns({ db }: Database, facts: Facts): Promise<void> {
  const signIn = openSignIn(db, { secret: 'not used to sign: only accounts are made here', address: null });
  const offered = facts.people
    .filter(
      (person): person is Person & { signIn: NonNullable<Person['signIn']> } => person.signIn !== undefined,
    )
    .sort((a, b) => a.signIn.order - b.signIn.order);
  const samples: SampleSignIn[] = [];
  for (const person of offered) {
    const accountId = await signIn.addAccount({
      email: person.email,
      name: person.name,
      password: SAMPLE_PASSWORD,
    });
    await db
      .updateTable('organisation.person')
      .set({ account_id: accountId })
      .where('id', '=', idOf('person', person.key))
      .execute();
    samples.push({
      email: person.email,
      password: SAMPLE_PASSWORD,
      vi: person.signIn.label_vi,
      en: person.signIn.label_en,
    });
  }
  await writeSetting(db, 'sample.sign-ins', samples);
}
