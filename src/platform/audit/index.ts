export { record, type AuditLine } from './record.ts';
export { seal, type Seal } from './seal.ts';
export { verifyChain, type AuditFault } from './verify.ts';
export { lastSealed, sealedAfter, type SealedLine } from './heard.ts';
