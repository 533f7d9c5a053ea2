import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@luochui/accounts';
import { CatalogueModule } from '@luochui/catalogue';
import { MessagesModule } from '@luochui/messages';
import { ClockModule } from '@luochui/platform/clock/clock.module.js';
import { DatabaseModule } from '@luochui/platform/database/database.module.js';
import { PdfModule } from '@luochui/platform/pdf/pdf.module.js';
import { SalesModule } from '@luochui/sales';
import { TreasuryModule } from '@luochui/treasury';
import { ContractSignatureEntity } from './storage/contract-signature.entity.js';
import { ContractVersionEntity } from './storage/contract-version.entity.js';
import { ContractEntity } from './storage/contract.entity.js';
import { DealsFigures } from './use-cases/deals-figures.js';
import { DraftContract } from './use-cases/draft-contract.js';
import { ListContracts } from './use-cases/list-contracts.js';
import { MoveContract } from './use-cases/move-contract.js';
import { ReviseContract } from './use-cases/revise-contract.js';
import { ShowContract } from './use-cases/show-contract.js';
import { SignContract } from './use-cases/sign-contract.js';
import { SignedContract } from './use-cases/signed-contract.js';

const useCases = [
  DealsFigures,
  DraftContract,
  ListContracts,
  MoveContract,
  ReviseContract,
  ShowContract,
  SignContract,
  SignedContract,
];
const entities = TypeOrmModule.forFeature([ContractEntity, ContractVersionEntity, ContractSignatureEntity]);

@Module({
  imports: [
    DatabaseModule,
    ClockModule,
    PdfModule,
    AccountsModule,
    CatalogueModule,
    MessagesModule,
    SalesModule,
    TreasuryModule,
    entities,
  ],
  providers: useCases,
  exports: useCases,
})
export class DealsModule {}
