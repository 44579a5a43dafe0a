export { clearJobs, later, type Job, type NewJob } from './store.ts';
export { Hopeless, nextTry, runJobs, type Ran, type Worker, type Workers } from './run.ts';
