import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config.js';
import { ConfigModule } from '../config/config.module.js';
import { logSettings } from './log-settings.js';

/** The one caller of forRoot, as with the database. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      imports: [ConfigModule],
      inject: [Config],
      useFactory: ({ logLevel }: Config) => logSettings(logLevel),
    }),
  ],
})
export class LoggingModule {}
