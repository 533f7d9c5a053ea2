import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { inPieces } from '@luochui/platform/process/in-pieces.js';
import { writeTable, type WrittenFile } from '@luochui/platform/spreadsheets/table.js';
import { viewerOf } from '../domain/permissions.js';
import { dayInShanghai } from '../domain/rights.js';
import { ProjectListReader } from '../storage/project-list.reader.js';
import { ProjectReader } from '../storage/project.reader.js';
import type { Project } from '../wire/project.js';
import type { ExportProjectsQuery } from '../wire/projects-list.js';
import { PROJECT_TABLE } from './project-table.js';
import { toProject } from './to-project.js';

/** As many as an import takes. */
const MOST = 50_000;

/** The list that this reader sees under these filters, as a file: whoever may see a project may take it along. */
@Injectable()
export class ExportProjects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor | null,
    { format, sort, ...filters }: ExportProjectsQuery,
    language: Language,
  ): Promise<WrittenFile> {
    const order = { sort: sort ?? 'number', limit: MOST, offset: 0, after: null };
    const rows = await this.unitOfWork.read(ProjectListReader).ids(filters, viewerOf(actor), order);
    const today = dayInShanghai(this.clock.now());
    const projects: Project[] = [];
    await inPieces(rows, 100, async (piece) => {
      const found = await this.unitOfWork.read(ProjectReader).byIds(piece.map(({ id }) => id));
      projects.push(...found.map((each) => toProject(each, today)));
    });
    return writeTable(PROJECT_TABLE, projects, format, language);
  }
}
