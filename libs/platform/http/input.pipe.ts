import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { DomainError } from '../domain/domain-error.js';
import { unstorableTexts } from '../domain/storable-text.js';

interface Issue {
  readonly path?: readonly unknown[];
  readonly message: string;
}

const NOT_TEXT = 'holds a character that is none';

/** Checks what comes in by the schema beside its parameter. Each issue names its field, also where that is a part of the address. */
@Injectable()
export class InputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new Invalid(issues) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      const unstorable = metadata.type === 'custom' ? [] : unstorableTexts(value);
      if (unstorable.length > 0) throw new Invalid(unstorable.map((path) => ({ path, message: NOT_TEXT })));
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const within = metadata.data === undefined ? [] : [metadata.data];
      const issues = error.issues.map(({ path = [], message }) => ({ path: [...within, ...path].join('.'), message }));
      throw new DomainError('request.invalid', { issues });
    }
  }
}

class Invalid extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('request.invalid');
  }
}
