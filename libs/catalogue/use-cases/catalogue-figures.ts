import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ProjectReader } from '../storage/project.reader.js';
import type { CatalogueFigures as Figures } from '../wire/catalogue-figures.js';

@Injectable()
export class CatalogueFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(): Promise<Figures> {
    return this.unitOfWork.read(ProjectReader).figures();
  }
}
