import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import { Problem } from '#kernel/problem';
import { mustSee, personNames, unitNames, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import type {
  CampaignPage,
  CampaignRow,
  CampaignView,
  DifferenceReply,
  Outline,
  OutlineReply,
} from '../contract.ts';
import { toldBetween } from '../difference-in-words.ts';
import { canWith, holdingUnits, owned } from '../permissions.ts';
import {
  campaignsBy,
  findIssued,
  getCampaign,
  getVersion,
  listCampaigns,
  versionsOf,
  wholesOf,
  type Campaign,
} from '../store.ts';

/** Reviews within sight, with how many reports they expect of what the actor looks down on. */
export async function listPage(
  db: Db | Tx,
  actor: Actor,
  asked: { day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof CampaignPage>> {
  const found = await listCampaigns(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.place, row.id]);
  const campaigns = await campaignsBy(
    db,
    rows.map(({ id }) => id),
  );
  return {
    rows: await rowsOf(db, actor, { campaigns, day: asked.day }),
    nextCursor,
    can: { create: (await holdingUnits(db, actor)).length > 0 },
  };
}

async function rowsOf(
  db: Db | Tx,
  actor: Actor,
  { campaigns, day }: { campaigns: Campaign[]; day: Day },
): Promise<CampaignRow[]> {
  const names = await unitNames(
    db,
    campaigns.map(({ unitId }) => unitId),
    day,
  );
  const wholes = await wholesOf(db, actor, { ids: campaigns.map(({ id }) => id), day });
  return campaigns.map((one) => ({
    ...{ id: one.id, code: one.code, title: one.title, fromYear: one.fromYear, toYear: one.toYear },
    unit: names.get(one.unitId)!,
    state: one.issue ? 'issued' : 'draft',
    number: one.issue?.number ?? null,
    issuedOn: one.issue?.holdsOn ?? null,
    dueOn:
      wholes.get(one.id)?.dueOn ??
      one.deadlines
        .map(({ dueOn }) => dueOn)
        .toSorted()
        .at(-1) ??
      null,
    expected: wholes.get(one.id)?.expected ?? 0,
    received: wholes.get(one.id)?.received ?? 0,
    late: wholes.get(one.id)?.late ?? 0,
    illustrative: one.illustrative,
  }));
}

/** A review that the actor may see. @throws 404 */
export async function seen(db: Db | Tx, actor: Actor, id: string): Promise<Campaign> {
  const campaign = await getCampaign(db, id);
  mustSee(actor, await owned(db, campaign, actor));
  return campaign;
}

/** The review issued under a code by a day. @throws Problem `review.no-such-review` */
export async function reviewByCode(
  db: Db | Tx,
  actor: Actor,
  asked: { code: string; day: Day },
): Promise<Campaign> {
  const id = await findIssued(db, actor, asked);
  if (!id) throw new Problem('review.no-such-review', 404, { values: { code: asked.code } });
  return getCampaign(db, id);
}

/** One review in full. @throws 404 */
export async function readCampaign(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<CampaignView> {
  const campaign = await seen(db, actor, id);
  const [row] = await rowsOf(db, actor, { campaigns: [campaign], day });
  const { directiveId, withinUnitId } = campaign;
  const directive = (await directiveNames(db, actor, directiveId ? [directiveId] : [])).get(
    directiveId ?? '',
  );
  const within = (await unitNames(db, [withinUnitId], day)).get(withinUnitId)!;
  const versions = await versionsTold(db, id);
  const version = versions.findLast(({ holdsOn }) => holdsOn <= day)?.number ?? versions[0]?.number ?? null;
  return {
    ...row!,
    asOf: day,
    summary: campaign.summary,
    directive: directive ? { id: directive.id, title: directive.title, code: directive.number } : null,
    within,
    kinds: campaign.kinds,
    reportersAsOf: campaign.asOf,
    deadlines: campaign.deadlines,
    revision: campaign.revision,
    outline: await worded(db, campaign, version),
    version,
    versions,
    can: canWith(actor, campaign),
  };
}

async function worded(db: Db | Tx, campaign: Campaign, version: number | null): Promise<Outline> {
  return version === null ? campaign.outline : getVersion(db, campaign.id, version);
}

/** Every wording of an issued outline since the first, with who wrote it. */
export async function versionsTold(db: Db | Tx, id: string): Promise<CampaignView['versions']> {
  const versions = await versionsOf(db, id);
  const people = await personNames(
    db,
    versions.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  return versions.map(({ recordedBy, ...version }) => ({
    ...version,
    by: people.get(recordedBy ?? '') ?? null,
  }));
}

/** The outline of a version; the newest where none is named, the draft where none was issued. @throws 404 */
export async function readOutline(
  db: Db | Tx,
  actor: Actor,
  { id, version }: { id: string; version?: number | undefined },
): Promise<Static<typeof OutlineReply>> {
  const campaign = await seen(db, actor, id);
  const asked = version ?? (await versionsOf(db, id)).at(-1)?.number ?? null;
  return { version: asked, outline: await worded(db, campaign, asked) };
}

/** What one version changed against another: the newest against the one before it, where none is named. @throws 404 */
export async function readDifference(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; from?: number | undefined; to?: number | undefined },
): Promise<Static<typeof DifferenceReply>> {
  const campaign = await seen(db, actor, asked.id);
  const versions = await versionsTold(db, asked.id);
  if (!versions.length) return { from: 0, to: 0, versions, rows: [] };
  const to = asked.to ?? versions.at(-1)!.number;
  const from = asked.from ?? Math.max(1, to - 1);
  const [before, after] = [await worded(db, campaign, from), await worded(db, campaign, to)];
  return { from, to, versions, rows: toldBetween(before, after) };
}
