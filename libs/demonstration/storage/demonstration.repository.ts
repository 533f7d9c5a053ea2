import { Repository } from '@luochui/platform/database/repository.js';
import { DemonstrationStepEntity, type StepName } from './demonstration-step.entity.js';

export class DemonstrationRepository extends Repository {
  async add(name: StepName, at: number, subjectId: string | null = null): Promise<void> {
    await this.manager.insert(DemonstrationStepEntity, { name, subjectId, at: new Date(at) });
  }
}
