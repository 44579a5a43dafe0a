export { writeBackup, type BackupOutcome, type BackupSettings } from './write.ts';
export { inspectBackup, restoreBackup, type RestoreSettings } from './restore.ts';
export { orderBackup, takeOrders, type Orders } from './order.ts';
