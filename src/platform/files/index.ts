export {
  receiveFile,
  storeFile,
  openFile,
  dropFile,
  findContent,
  restoreContent,
  type FileSettings,
  type ReceivedFile,
} from './keep.ts';
export { findFile, filesOf, type StoredFile } from './store.ts';
export { serveFiles, type FileHands } from './routes.ts';
export { verifyFiles, type FileFault } from './verify.ts';
