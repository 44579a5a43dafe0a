export { reviewRoutes } from './routes.ts';
export { reviewAsks } from './answers/asks.ts';
export { createCampaign, reviseOutline } from './actions/write-campaign.ts';
export { changeOutline, issueCampaign } from './actions/issue-campaign.ts';
export { actOnObligation, addObligation } from './actions/act-on-obligation.ts';
export type { Outline, Section } from './contract.ts';
