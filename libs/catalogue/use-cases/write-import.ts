import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FindOrganisations } from '@luochui/accounts';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { rightsOf } from '../domain/import/compare.js';
import { NEGOTIABLE } from '../domain/import/amount.js';
import { inPieces } from '@luochui/platform/process/in-pieces.js';
import type { ImportValues } from '../domain/import/import-values.js';
import type { ImportOptions, SavedMapping } from '../domain/import/options.js';
import type { ImportPlan } from '../domain/import/plan-import.js';
import type { ImportEntity } from '../storage/import.entity.js';
import { ImportRepository } from '../storage/import.repository.js';
import { KnownProjectReader } from '../storage/known-project.reader.js';
import { ProjectRepository, type NewProject } from '../storage/project.repository.js';
import { decideRows, issuesToStore, rowsToStore, type DecidedRow, type Outcome } from './import-outcome.js';

/** Cancelled while it was writing: the transaction is given up. */
export class ImportStopped extends Error {}

/** A piece takes some 20 ms: a millisecond a project goes into the index of its words. */
const CHUNK = 25;

/**
 * Writes an import in one transaction, in pieces, each told as progress from outside of it. What is new is decided again here, under
 * a lock that one import has at a time: two of one file at once add its projects once.
 */
@Injectable()
export class WriteImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly findOrganisations: FindOrganisations,
  ) {}

  /** False: another import is writing. */
  run(found: ImportEntity, options: ImportOptions, plan: ImportPlan): Promise<boolean> {
    const source = options.mappingName ?? null;
    return this.unitOfWork.run(async (tx) => {
      const imports = tx.of(ImportRepository);
      if (!(await imports.takeTurn())) return false;
      const at = new Date(this.clock.now());
      const accepted = plan.rows.filter(({ errors }) => errors.length === 0).map(({ values }) => values);
      const known = tx.of(KnownProjectReader);
      const outcome = decideRows(plan, await known.find(accepted, source), await known.countOf(source));
      const rows = await this.#write(tx, found, source, outcome, at);
      await imports.putRows(found.id, rowsToStore(plan, { ...outcome, rows }));
      if (options.mappingName)
        await imports.saveMapping(options.mappingName, toSave(options, plan), found.createdBy, at);
      const total = outcome.counts.accepted;
      const done = await imports.step(
        found.id,
        'finish',
        {
          counts: outcome.counts,
          changes: [...outcome.changes],
          errors: issuesToStore(
            plan,
            plan.rows.flatMap(({ errors }) => errors),
          ),
          warnings: issuesToStore(plan, [...plan.warnings, ...outcome.warnings]),
          questions: [],
          progress: { phase: 'done', done: total, total },
        },
        at,
      );
      if (!done) throw new ImportStopped();
      const subject = { type: 'import', id: found.id };
      await tx.audit({ actor: null, action: 'import.written', subject, detail: outcome.counts, at: at.getTime() });
      return true;
    });
  }

  async #write(tx: Transaction, found: ImportEntity, source: string | null, { rows }: Outcome, at: Date) {
    const written: DecidedRow[] = [];
    const total = rows.filter(({ result }) => result !== 'rejected').length;
    let done = 0;
    await inPieces(rows, CHUNK, async (chunk) => {
      const fresh = chunk.filter(({ result }) => result === 'new');
      // Whoever is known by this very name can follow and sign for what is his.
      const holders = await this.findOrganisations.byNames(fresh.map(({ planned }) => planned.values.holder!));
      const added = fresh.map((row) => {
        const project = newProject(row.planned.values, found, source, at);
        return [row, { ...project, holderOrganisationId: holders.get(project.holder)?.id ?? null }] as const;
      });
      const projects = tx.of(ProjectRepository);
      await projects.insertMany(added.map(([row, project]) => ({ project, rights: rightsOf(row.planned.values) })));
      for (const row of chunk) if (row.result === 'updated') await this.#update(tx, row, at);
      const ids = new Map(added.map(([row, { id }]) => [row, id]));
      written.push(
        ...chunk.map((row) => (ids.has(row) ? { ...row, known: { id: ids.get(row)! } as DecidedRow['known'] } : row)),
      );
      done += chunk.filter(({ result }) => result !== 'rejected').length;
      await this.#tell(found.id, done, total);
    });
    return written;
  }

  async #update(tx: Transaction, { planned, known, changes }: DecidedRow, at: Date): Promise<void> {
    const merged: ImportValues = { ...known!.values };
    for (const [field, change] of Object.entries(changes!)) Object.assign(merged, { [field]: change.to });
    const projects = tx.of(ProjectRepository);
    await projects.change(known!.id, {
      ...columnsOf({ ...merged, externalId: planned.values.externalId ?? known!.values.externalId }),
      updatedAt: at,
    });
    const rightFields = ['ipKind', 'patentNumber', 'jurisdiction', 'filingDate', 'expiryDate'] as const;
    if (rightFields.some((field) => changes![field])) await projects.putRights(known!.id, rightsOf(merged));
  }

  /** By a connection of its own, so that others see it before the commit; the answer tells whether somebody has cancelled. */
  async #tell(id: string, done: number, total: number): Promise<void> {
    const at = new Date(this.clock.now());
    const runs = await this.unitOfWork.run((tx) =>
      tx.of(ImportRepository).progress(id, { phase: 'writing', done, total }, at),
    );
    if (!runs) throw new ImportStopped();
  }
}

function columnsOf(values: ImportValues) {
  const { title, abstract, holder, field, trl, modes, askingPrice } = values;
  return {
    title: title!,
    abstract: abstract ?? '',
    holder: holder!,
    field: field!,
    trl: trl ?? null,
    modes: [...(modes ?? [])],
    askingPrice: askingPrice === NEGOTIABLE ? null : (askingPrice ?? null),
  };
}

/** Staff's import is the acceptance. */
function newProject(values: ImportValues, found: ImportEntity, source: string | null, at: Date): NewProject {
  const externalId = values.externalId ?? null;
  return {
    ...columnsOf(values),
    id: randomUUID(),
    holderOrganisationId: null,
    status: 'accepted',
    reason: null,
    externalId,
    mappingName: source ?? (externalId === null ? null : ''),
    importId: found.id,
    createdBy: found.createdBy,
    createdAt: at,
    updatedAt: at,
    editedAt: null,
    withdrawnAt: null,
    releasedAt: null,
  };
}

/** Tied to names: a letter is kept only where the column has none. */
function toSave(options: ImportOptions, { shapes }: ImportPlan): SavedMapping {
  const columns = shapes.flatMap((shape) => shape.columns);
  const guessed = Object.fromEntries(
    columns.flatMap(({ field, header, letter }) => (field ? [[header || letter, field]] : [])),
  );
  const said = Object.entries(options.mapping ?? guessed).map(([name, field]) => {
    const lettered = columns.every(({ header }) => header !== name) && columns.find(({ letter }) => letter === name);
    return [(lettered && lettered.header) || name, field];
  });
  return { mapping: Object.fromEntries(said), constants: options.constants ?? {}, values: options.values ?? {} };
}
