import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { issueText } from '../domain/import/issue-texts.js';
import { questionText } from '../domain/import/question-texts.js';
import type { ImportCounts } from '../domain/import/status.js';
import type { StoredIssue } from '../storage/import.entity.js';
import { ImportReader } from '../storage/import.reader.js';
import type { ImportIssue, ImportState, ImportWord, ListedImport } from '../wire/import.js';

const NOTHING_YET: ImportCounts = {
  data: 0,
  accepted: 0,
  rejected: 0,
  ignored: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  leftAlone: 0,
};

/** Where an import stands, in the reader's language. */
@Injectable()
export class ShowImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: string, language: Language): Promise<ImportState> {
    const found = await this.unitOfWork.read(ImportReader).byId(id);
    if (!found) throw new DomainError('import.not_found');
    const { refusal, questions } = found;
    return {
      id,
      fileName: found.fileName,
      fileSize: found.fileSize,
      createdAt: found.createdAt.toISOString(),
      dryRun: found.options.dryRun === true,
      status: found.status,
      ...(refusal
        ? { refusal: { code: refusal.code, detail: issueText(refusal.code, refusal.params, language) } }
        : {}),
      progress: found.progress,
      rows: found.counts ?? NOTHING_YET,
      changes: found.changes,
      fits: found.fits,
      errors: found.errors.map((issue) => toWire(issue, language)),
      warnings: found.warnings.map((issue) => toWire(issue, language)),
      questions: questions.map(({ params, options, ...question }) => ({
        ...question,
        text: questionText(question.kind, question.field, params, language),
        options: [...options],
      })),
      options: found.options as ImportState['options'],
      shape: found.shape,
    };
  }

  async newest(accountId: string): Promise<ListedImport[]> {
    const found = await this.unitOfWork.read(ImportReader).newestOf(accountId, 5);
    return found.map(({ createdAt, ...each }) => ({ ...each, createdAt: createdAt.toISOString() })) as ListedImport[];
  }

  async mappingNames(): Promise<string[]> {
    const kept = await this.unitOfWork.read(ImportReader).mappings();
    return kept.map(({ name }) => name);
  }

  /** The words of columns with a list of ours, the unknown first. */
  async words(id: string): Promise<ImportWord[]> {
    const imports = this.unitOfWork.read(ImportReader);
    if (!(await imports.byId(id))) throw new DomainError('import.not_found');
    return (await imports.words(id)).map(({ ours, ...word }) => ({ ...word, ours: ours && [...ours] }));
  }
}

function toWire({ code, params, part, suggestion, title, ...place }: StoredIssue, language: Language): ImportIssue {
  const detail = issueText(code, params, language);
  return { ...place, code, detail, part: part ?? null, suggestion: suggestion ?? null, title };
}
