import { Module } from '@nestjs/common';
import { DemonstrationModule } from './demonstration.module.js';
import { DemonstrationController } from './http/demonstration.controller.js';

@Module({ imports: [DemonstrationModule], controllers: [DemonstrationController] })
export class DemonstrationHttpModule {}
