export { insightsRoutes } from './routes.ts';
export { insightsAsks } from './answers/asks.ts';
export { endInsights, keepInsights, keepNewInsights, type Kept, type Said } from './keeping.ts';
export { readCounts, readInsights } from './answers/insights.ts';
export { heardBy, insightsOn, provisionsNamed, type Heard, type HeardOf } from './answers/by-provision.ts';
export {
  ownVoices,
  unitsThatSaid,
  voiceIdsAbout,
  voicesAbout,
  wordsOfInsights,
  type VoiceRow,
} from './answers/voices.ts';
export { mayReadModelFile } from './answers/models.ts';
export { appraise } from './actions/appraise.ts';
export { createModel, publishModel } from './actions/write-model.ts';
export { decidePilot, startPilot } from './actions/pilot-model.ts';
export { adoptModel, endAdoption, reportAdoption } from './actions/adopt-model.ts';
export { InsightPage, InsightQuery, InsightRow } from './contract.ts';
