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
export { countFilesBy, findFile, filesOf, type StoredFile } from './store.ts';
export { serveUpload, type Uploader, type UploadHands } from './upload.ts';
export { serveFiles, type FileHands } from './routes.ts';
export { verifyFiles, type FileFault } from './verify.ts';
