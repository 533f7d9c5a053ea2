import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ImportReader, type ImportToSee } from '../storage/import.reader.js';

const REFUSED_FOR_MS = 3 * 86_400_000;

/** For the desk's day: imports that wait for an answer, and those that were refused in the last three days. */
@Injectable()
export class ImportsToSee {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(): Promise<readonly ImportToSee[]> {
    return this.unitOfWork.read(ImportReader).toSee(new Date(this.clock.now() - REFUSED_FOR_MS));
  }
}
