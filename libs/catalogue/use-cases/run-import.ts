import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Workbook } from '@luochui/platform/domain/workbook.js';
import { StoredFileReader } from '@luochui/platform/files/stored-file.reader.js';
import type { IssueCode } from '../domain/import/issue-texts.js';
import { fitting } from '../domain/import/fits.js';
import { withSaved, type ImportOptions } from '../domain/import/options.js';
import type { ImportPlan } from '../domain/import/plan-import.js';
import type { Question } from '../domain/import/questions.js';
import type { ImportProgress, ImportStep } from '../domain/import/status.js';
import { dayInShanghai } from '../domain/rights.js';
import type { ImportEntity } from '../storage/import.entity.js';
import { ImportReader } from '../storage/import.reader.js';
import { ImportRepository } from '../storage/import.repository.js';
import { KnownProjectReader } from '../storage/known-project.reader.js';
import { planInThread } from './plan-in-thread.js';
import { decideRows, issuesToStore, rowsToStore } from './import-outcome.js';
import { shapeToShow } from './shape-to-show.js';
import { ImportStopped, WriteImport } from './write-import.js';

/** A claim that has not moved for so long was left by a process that died. */
const STALE_MS = 10_000;
const PATIENCE_MS = 300_000;
/** More than a person maps by hand. */
const MOST_WORDS = 2_000;
const CONFIRM: Question = { id: 'confirm', kind: 'confirm', field: null, params: {}, options: ['import'] };

/** The job: reads the file, judges every row, compares with what is known, and writes unless there is something to ask. */
@Injectable()
export class RunImport {
  readonly #log = new Logger(RunImport.name);
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly writeImport: WriteImport,
  ) {}

  async run(id: string): Promise<void> {
    const found = await this.unitOfWork.read(ImportReader).byId(id);
    if (!found || !this.#isFree(found)) return;
    const progress = { phase: 'reading', done: 0, total: 0 } as const;
    if (!(await this.#step(id, 'start', { progress }))) return;
    try {
      await this.#read(found);
    } catch (error) {
      if (error instanceof ImportStopped) return;
      await this.unitOfWork.run((tx) => tx.of(ImportRepository).giveBack(id, this.#now()));
      throw error;
    }
  }

  /** After its last try: it must not wait for ever. */
  async giveUp(id: string): Promise<void> {
    this.#log.error(`import ${id} is given up`);
    await this.#refuse(id, 'import.failed', {});
  }

  async #read(found: ImportEntity): Promise<void> {
    const options = await this.#options(found);
    const file = await this.unitOfWork.read(StoredFileReader).get(found.fileId);
    const order = { bytes: file!.bytes, options, today: dayInShanghai(this.clock.now()) };
    const planned = await planInThread(order, (done, total) => this.#tell(found.id, { phase: 'judging', done, total }));
    if ('refused' in planned) return await this.#refuse(found.id, planned.refused.code, planned.refused.params);
    const { plan, workbook } = planned;
    await this.#tell(found.id, { phase: 'comparing', done: 0, total: plan.rows.length });
    const questions =
      options.preview === true && options.dryRun !== true ? [...plan.questions, CONFIRM] : plan.questions;
    await this.#show(found.id, options, workbook, plan, questions);
    if (options.dryRun || questions.length > 0) return;
    for (
      const deadline = performance.now() + PATIENCE_MS;
      !(await this.writeImport.run(found, options, plan));
      await pause(300)
    ) {
      if (performance.now() > deadline) throw new Error('another import has been writing for minutes');
      await this.#tell(found.id, { phase: 'waiting', done: 0, total: plan.rows.length });
    }
  }

  async #options({ options }: ImportEntity): Promise<ImportOptions> {
    if (options.mappingName === undefined) return options;
    return withSaved(options, await this.unitOfWork.read(ImportReader).mapping(options.mappingName));
  }

  /** What was read and what would become of it. Ends a dry run; one with a question waits; else it stays running. */
  async #show(
    id: string,
    options: ImportOptions,
    workbook: Workbook,
    plan: ImportPlan,
    questions: readonly Question[],
  ) {
    const source = options.mappingName ?? null;
    await this.unitOfWork.run(async (tx) => {
      const imports = tx.of(ImportRepository);
      const accepted = plan.rows.filter(({ errors }) => errors.length === 0).map(({ values }) => values);
      const known = tx.of(KnownProjectReader);
      const outcome = decideRows(plan, await known.find(accepted, source), await known.countOf(source));
      await imports.putRows(id, rowsToStore(plan, outcome));
      await imports.putWords(id, plan.words.slice(0, MOST_WORDS));
      const step: ImportStep = options.dryRun ? 'finish' : questions.length > 0 ? 'ask' : 'start';
      const waiting = step !== 'start';
      const values: Partial<ImportEntity> = {
        shape: shapeToShow(workbook, plan),
        counts: outcome.counts,
        changes: [...outcome.changes],
        fits: source === null ? fitting(await tx.of(ImportReader).mappings(), headersOf(plan)) : [],
        errors: issuesToStore(
          plan,
          plan.rows.flatMap(({ errors }) => errors),
        ),
        warnings: issuesToStore(plan, [...plan.warnings, ...outcome.warnings]),
        questions: [...questions],
        progress: {
          phase: waiting ? 'done' : 'writing',
          done: waiting ? plan.rows.length : 0,
          total: plan.rows.length,
        },
      };
      if (!(await imports.step(id, step, values, this.#now()))) throw new ImportStopped();
    });
  }

  #isFree({ status, changedAt }: ImportEntity): boolean {
    return status === 'queued' || (status === 'running' && this.clock.now() - changedAt.getTime() > STALE_MS);
  }

  async #refuse(id: string, code: IssueCode, params: Readonly<Record<string, string>>): Promise<void> {
    await this.#step(id, 'refuse', {
      refusal: { code, params: { ...params } },
      counts: null,
      changes: [],
      fits: [],
      errors: [],
      warnings: [],
      questions: [],
    });
  }

  #step(id: string, step: ImportStep, values: Partial<ImportEntity>): Promise<boolean> {
    return this.unitOfWork.run((tx) => tx.of(ImportRepository).step(id, step, values, this.#now()));
  }

  async #tell(id: string, progress: ImportProgress): Promise<void> {
    if (!(await this.unitOfWork.run((tx) => tx.of(ImportRepository).progress(id, progress, this.#now()))))
      throw new ImportStopped();
  }

  #now(): Date {
    return new Date(this.clock.now());
  }
}

const headersOf = ({ shapes }: ImportPlan): string[] =>
  shapes.flatMap(({ columns }) => columns.map(({ header }) => header));
