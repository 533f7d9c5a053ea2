export { InsightModule } from './insight.module.js';
export { ShowFigures } from './use-cases/show-figures.js';
