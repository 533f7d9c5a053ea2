import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Field } from '../domain/project.js';
import { FieldCountReader } from '../storage/field-count.reader.js';

/** What the figures of an event or of all need to know of the projects. */
@Injectable()
export class CountByField {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many were online at that time (Unix milliseconds), by field. */
  releasedByField(until: number): Promise<ReadonlyMap<Field, number>> {
    return this.unitOfWork.read(FieldCountReader).releasedByField(until);
  }
  fieldsOf(projectIds: readonly string[]): Promise<ReadonlyMap<string, Field>> {
    return this.unitOfWork.read(FieldCountReader).fieldsOf(projectIds);
  }
}
