import { Module } from '@nestjs/common';
import { AccountsModule } from '@luochui/accounts';
import { ConfigModule } from '@luochui/platform/config/config.module.js';
import { ExamplePasswords } from './use-cases/example-passwords.js';
import { MakeAccounts } from './use-cases/make-accounts.js';

const useCases = [MakeAccounts];

@Module({ imports: [ConfigModule, AccountsModule], providers: [...useCases, ExamplePasswords], exports: useCases })
export class DemonstrationModule {}
