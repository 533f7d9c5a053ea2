export { loadDemonstration } from './load-demonstration.js';
export type { ExampleAccount } from './use-cases/make-accounts.js';
