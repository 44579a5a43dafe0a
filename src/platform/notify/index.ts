export { letterWorker, post, LETTER, type Letter } from './outbox.ts';
export { openCarrier, type Carrier, type MailServer } from './carrier.ts';
