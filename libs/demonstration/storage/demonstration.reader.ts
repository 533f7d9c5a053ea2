import { Reader } from '@luochui/platform/database/repository.js';
import { DemonstrationStepEntity, type StepName } from './demonstration-step.entity.js';

export class DemonstrationReader extends Reader {
  step(name: StepName): Promise<DemonstrationStepEntity | null> {
    return this.manager.findOneBy(DemonstrationStepEntity, { name });
  }
}
