// The composition root of the server, and the only file that knows every room: it opens the bare server, hands each room
// what it needs from another, and mounts their tables of routes.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dayAt, type Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { openSignIn, signingSecret, type Provider, type SignIn } from '#platform/auth';
import { inTransaction, type Database } from '#platform/db';
import { serveFiles } from '#platform/files';
import { takeOrders, type Orders } from '#platform/backup';
import type { Carrier } from '#platform/notify';
import { serveTogether } from '#platform/together';
import { openServer, serveHealth, serveRoutes, type Log, type Route } from '#platform/http';
import { readWorkspace } from '#platform/workspace';
import { actorOf, actorOfPerson, organisationRoutes, unitsAs, type Actor } from '#organisation';
import { directivesAsks, directivesRoutes, mayReadAttachment } from '#directives';
import { deliveryAsks, deliveryRoutes, followStructure, mayReadEvidence } from '#delivery';
import {
  conclusionsBehind,
  inspectionAsks,
  inspectionPapers,
  inspectionRoutes,
  mayReadAnswerFile,
} from '#inspection';
import {
  keepSectionText,
  loadSection,
  mayReadIssued,
  reportPapers,
  reportsAsks,
  reportsRoutes,
  rightToSection,
  servePapers,
} from '#reports';
import { reviewAsks, reviewRoutes } from '#review';
import { insightsAsks, insightsRoutes, mayReadModelFile } from '#insights';
import {
  keepMinutesText,
  loadMinutes,
  mayReadHanded,
  mayReadSurveyFile,
  rightToMinutes,
  serveInvitedFiles,
  surveyAsks,
  surveyPapers,
  surveyRoutes,
  surveysBehind,
} from '#survey';
import { mayReadStatuteFile, statutePapers, statuteRoutes } from '#statute';
import { amendmentsAsks, amendmentsPapers, amendmentsRoutes, mayReadPaper } from '#amendments';
import { consultationAsks, consultationRoutes, mayReadDraftFile } from '#consultation';
import { overviewRoutes } from '#overview';
import { serveFeeds, workRoutes } from '#work';
import { keepHouse } from './housekeeping.ts';
import { keepTelling, type Telling, type TellingHands } from './telling.ts';
import { textsOf } from './texts.ts';
import { VERSION } from './version.ts';

export interface ApplicationSettings {
  database: Database;
  dataFolder: string;
  webFolder?: string;
  address?: string | null;
  provider?: Provider | null;
  clock?: () => Date;
  /** False only for tests that sign in often. */
  limited?: boolean;
  uploadLimit?: number;
  /** Takes a line for each request; none is written without it. */
  log?: Log;
  /** How letters leave; without it nobody is told of anything beyond what acts themselves say. */
  carrier?: Carrier;
}

export interface Application {
  server: FastifyInstance;
  signIn: SignIn;
  /** Orders for backups, taken while an embedded database is held; null on a server, which commands reach themselves. */
  orders: Orders | null;
  /** Tells people what happened and what is due; null without a carrier. */
  telling: Telling | null;
  close(): Promise<void>;
}

/** What tells who asks: a request, or the beginning of a socket. */
type Asked = Pick<FastifyRequest, 'headers'>;

interface SharingHands {
  actorFor: (asked: Asked, today: Day) => Promise<Actor | null>;
  clock: () => Date;
  today: (now: Date) => Day;
}

/** What every room asks of people. */
const ASKS = [
  directivesAsks,
  deliveryAsks,
  inspectionAsks,
  reviewAsks,
  insightsAsks,
  reportsAsks,
  surveyAsks,
  consultationAsks,
  amendmentsAsks,
];

/** What other rooms have behind an undertaking. */
const behind: typeof conclusionsBehind = async (...asked) =>
  (await Promise.all([conclusionsBehind(...asked), surveysBehind(...asked)])).flat();

interface RouteHands extends Pick<SignIn, 'ways'> {
  dataFolder: string;
  sends: boolean;
  address: string | null;
}

function everyRoute({ dataFolder, ways, sends, address }: RouteHands): Route[] {
  return [
    ...organisationRoutes({ follow: followStructure, dataFolder }),
    ...directivesRoutes,
    ...deliveryRoutes({ dataFolder, behind }),
    ...inspectionRoutes,
    ...reviewRoutes({ dataFolder }),
    ...insightsRoutes,
    ...reportsRoutes({ dataFolder }),
    ...surveyRoutes({ dataFolder, letters: { sends, address, texts: textsOf } }),
    ...statuteRoutes({ dataFolder }),
    ...amendmentsRoutes({ dataFolder }),
    ...consultationRoutes,
    ...workRoutes({ asks: ASKS, sends }),
    ...overviewRoutes(ways),
  ];
}

function toldHands({ address }: ApplicationSettings, when: Pick<TellingHands, 'clock' | 'standsOn'>) {
  const today = (now: Date) => when.standsOn() ?? dayAt(now);
  return { asks: ASKS, today, texts: textsOf, address: address ?? null, ...when };
}

// Which room's text it is stands first in its name.
function shared(name: string) {
  return name.startsWith('minutes/')
    ? { right: rightToMinutes, load: loadMinutes, keep: keepMinutesText }
    : { right: rightToSection, load: loadSection, keep: keepSectionText };
}

// Texts written together: for those at work today, kept in a transaction for each pause of their writing.
function sharedTexts(
  db: Database['db'],
  { actorFor, clock, today }: SharingHands,
): Parameters<typeof serveTogether<Actor>>[1] {
  return {
    personOf: (headers) => actorFor({ headers }, today(clock())),
    rightTo: (actor, name) => shared(name).right(db, actor, name),
    load: (name) => shared(name).load(db, name),
    keep: (name, text, { id }) =>
      inTransaction(db, async (tx) => {
        const now = clock();
        const actor = await actorOfPerson(tx, id, today(now));
        if (!actor) throw notFound();
        await shared(name).keep(tx, { name, text }, { actor, now, today: actor.day });
      }),
  };
}

function askedToday({ actorFor, clock, today }: SharingHands) {
  return async (request: FastifyRequest) => {
    const day = today(clock());
    const actor = await actorFor(request, day);
    request.actorId = actor?.id ?? null;
    return actor && { actor, today: day };
  };
}

const READS_FILES = [
  mayReadAttachment,
  mayReadEvidence,
  mayReadAnswerFile,
  mayReadModelFile,
  mayReadIssued,
  mayReadHanded,
  mayReadSurveyFile,
  mayReadStatuteFile,
  mayReadPaper,
  mayReadDraftFile,
];

// A file is put up in the name of a unit one writes for, and read with the thing that holds it.
function fileRights(db: Database['db']) {
  return {
    mayUpload: (actor: Actor, unitId: string) =>
      [...unitsAs(actor, 'editor'), ...unitsAs(actor, 'administrator')].includes(unitId),
    mayRead: async (actor: Actor, fileId: string, today: Day) => {
      for (const reads of READS_FILES) if (await reads(db, actor, { fileId, today })) return true;
      return false;
    },
  };
}

/** The application on an open, migrated database. Closing it does not close the database. */
export async function openApplication(settings: ApplicationSettings): Promise<Application> {
  const { database, clock = () => new Date(), address = null, provider = null, limited = true } = settings;
  const { db } = database;
  const workspace = await readWorkspace(db);
  const secret = await signingSecret(db, randomBytes(32).toString('base64url'));
  const signIn = openSignIn(db, { secret, address, provider, limited });
  const server = await openServer({
    texts: textsOf,
    title: 'Xuyên Suốt',
    version: VERSION,
    uploadLimit: settings.uploadLimit ?? 20 * 1024 * 1024,
    ...(settings.webFolder ? { webFolder: settings.webFolder } : {}),
    ...(settings.log ? { log: settings.log } : {}),
  });
  const standsOn = () => workspace.opensOn;
  const people = toldHands(settings, { clock, standsOn });
  const { carrier } = settings;
  // The house first: what was recorded before the program ran is sealed, so that nobody is told of it as news.
  const chores = await keepHouse(database, clock, () => telling?.soon());
  const telling = carrier ? keepTelling(database, { ...people, carrier }) : null;
  const actorFor = async (request: Asked, today: Day): Promise<Actor | null> => {
    const account = await signIn.accountOf(request);
    return account ? ((await actorOf(db, account.id, today)) ?? null) : null;
  };
  const sharing = { actorFor, clock, today: people.today };
  signIn.mount(server);
  serveHealth(server, db);
  const orders =
    database.kind === 'embedded'
      ? takeOrders(server, { db, folder: settings.dataFolder, program: VERSION, clock })
      : null;
  const serving = { db, clock, standsOn, actorOf: actorFor, afterAct: chores.soon };
  const sends = carrier?.sends ?? false;
  const { dataFolder } = settings;
  serveRoutes(server, everyRoute({ dataFolder, ways: signIn.ways, sends, address }), serving);
  servePapers(server, { asking: askedToday(sharing) }, [
    ...inspectionPapers(db),
    ...reportPapers(db),
    ...surveyPapers(db),
    ...statutePapers(db),
    ...amendmentsPapers(db, dataFolder),
  ]);
  serveFeeds(server, { ...people, db, transact: (work) => inTransaction(db, work) });
  serveFiles(server, { ...serving, folder: dataFolder, ...fileRights(db) });
  serveInvitedFiles(server, { ...serving, folder: dataFolder });
  const together = serveTogether(server, sharedTexts(db, sharing));
  return {
    server,
    signIn,
    orders,
    telling,
    async close() {
      orders?.withdraw();
      await together.close();
      await server.close();
      await telling?.stop();
      await chores.stop();
    },
  };
}
