import { Module } from '@nestjs/common';
import { DealsModule } from './deals.module.js';
import { ContractsController } from './http/contracts.controller.js';
import { DocumentsController } from './http/documents.controller.js';
import { MyContractsController } from './http/my-contracts.controller.js';

@Module({ imports: [DealsModule], controllers: [ContractsController, DocumentsController, MyContractsController] })
export class DealsHttpModule {}
