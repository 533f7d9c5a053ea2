import { Module } from '@nestjs/common';
import { QueuesModule } from '@luochui/platform/queues/queues.module.js';
import { CatalogueModule } from './catalogue.module.js';
import { RightsSweeper } from './jobs/rights-sweeper.js';
import { CatalogueProcessor } from './jobs/catalogue.processor.js';

@Module({ imports: [CatalogueModule, QueuesModule], providers: [CatalogueProcessor, RightsSweeper] })
export class CatalogueJobsModule {}
