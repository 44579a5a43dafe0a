export { insightsRoutes } from './routes.ts';
export { keepInsights, type Kept, type Said } from './keeping.ts';
export { readCounts, readInsights } from './answers/insights.ts';
export { appraise } from './actions/appraise.ts';
export { InsightPage, InsightQuery, InsightRow } from './contract.ts';
