export {
  paragraphsOf,
  PROVISION_KINDS,
  textOf,
  writtenOut,
  type Provision,
  type ProvisionKind,
  type StatuteText,
} from './provision.ts';
export { readText, type Doubt, type ReadProvision, type ReadText } from './reading/read-text.ts';
export { referencesIn, type NamedProvision, type Reference } from './references.ts';
export { readFile, readPlain, type Format, type ReadFile } from './reading/read-file.ts';
export { Naming, numberOf } from './naming.ts';
export { Numbers } from './resolving.ts';
export { withIdentitiesOf } from './versions/aligned.ts';
export { shownReading } from './answers/reading.ts';
export { toldDifferences } from './answers/differences.ts';
export { statuteRoutes } from './routes.ts';
export { actsUpTo, changesBetween, statutePapers, versionFile } from './papers.ts';
export { writeStatuteDocx, type DocxLine, type Tracked } from './writing/docx.ts';
export { trackInOwnDocx } from './writing/own-docx.ts';
export { writeAkn, type AknAct, type AknChange } from './writing/akn.ts';
export { fileOfVersion, mayReadStatuteFile } from './answers/files.ts';
export { adoptText, adoptVersion, enterStatute } from './actions/adopt-version.ts';
export { seenStatute, seenVersion } from './permissions.ts';
export {
  findStatuteByCode,
  getStatute,
  statutesInSight,
  textOfVersion,
  versionsOf,
  type Statute,
  type Version,
} from './store.ts';
export { inForceOn, inOrder } from './version.ts';
export { namedIn } from './named.ts';
export { labelled, paragraphsCompared, type Labelled, type ParagraphRow } from './text/paragraphs.ts';
export { marksIn, plainOf, type Comparing, type Plain } from './text/plain.ts';
export { withChanges, wordsChanged, type WordChange } from './text/words.ts';
export { piecesBetween } from './versions/pieces.ts';
