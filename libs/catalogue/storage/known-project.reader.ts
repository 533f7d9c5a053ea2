import { Reader } from '@luochui/platform/database/repository.js';
import type { KnownProject } from '../domain/import/compare.js';
import { inPieces } from '@luochui/platform/process/in-pieces.js';
import { identityKey, identityOf } from '../domain/import/identity.js';
import type { ImportValues } from '../domain/import/import-values.js';
import { ProjectReader, type ProjectWithRights } from './project.reader.js';

/** Which projects the rows of a file are, in three questions for the whole file. */
export class KnownProjectReader extends Reader {
  /** By identityKey of the row's values. */
  async find(rows: readonly ImportValues[], mappingName: string | null): Promise<Map<string, KnownProject>> {
    const ids = new Map<string, string>();
    const identities = rows.map(identityOf);
    const keep = (values: ImportValues, id: string): void =>
      void (ids.has(identityKey(values)) || ids.set(identityKey(values), id));
    const externalIds = identities.flatMap((each) => (each.by === 'externalId' ? [each.externalId] : []));
    for (const { id, externalId } of await this.#query(
      'select id, external_id as "externalId" from project where mapping_name = $2 and external_id = any($1::text[])',
      externalIds,
      mappingName ?? '',
    ))
      keep({ externalId }, id);
    const numbers = identities.flatMap((each) => (each.by === 'number' ? [each.number] : []));
    for (const { id, number, jurisdiction } of await this.#query(
      `select project_id as id, project_right.number, coalesce(jurisdiction, 'CN') as jurisdiction from project_right
       join project on project.id = project_id where ordinal = 1 and project_right.number = any($1::text[]) order by created_at, project_id`,
      numbers,
    ))
      keep({ patentNumber: [number!], jurisdiction }, id);
    const titles = identities.flatMap((each) => (each.by === 'title' ? [each.title.toLowerCase()] : []));
    for (const { id, title, holder } of await this.#query(
      'select id, title, holder from project where lower(title) = any($1::text[]) order by created_at, id',
      titles,
    ))
      keep({ title, holder }, id);
    const found: ProjectWithRights[] = [];
    await inPieces([...new Set(ids.values())], 50, async (piece) => {
      found.push(...(await new ProjectReader(this.manager).byIds(piece)));
    });
    const known = new Map(found.map((each) => [each.project.id, toKnown(each)]));
    return new Map([...ids].flatMap(([key, id]) => (known.has(id) ? [[key, known.get(id)!] as const] : [])));
  }

  /** Projects of earlier imports of the same source. */
  async countOf(mappingName: string | null): Promise<number> {
    const [{ count }] = await this.manager.query(
      'select count(*)::int as count from project where import_id is not null and mapping_name is not distinct from $1',
      [mappingName],
    );
    return count;
  }

  async #query(
    sql: string,
    list: readonly string[],
    ...more: string[]
  ): Promise<Record<string, string>[] & { id: string }[]> {
    return list.length === 0 ? [] : this.manager.query(sql, [list, ...more]);
  }
}

function toKnown({ project, rights }: ProjectWithRights): KnownProject {
  const [first] = rights;
  return {
    id: project.id,
    status: project.status,
    editedByHand: project.editedAt !== null,
    rights,
    values: {
      externalId: project.externalId,
      title: project.title,
      abstract: project.abstract,
      holder: project.holder,
      field: project.field,
      ipKind: first?.ipKind ?? null,
      patentNumber: rights.flatMap(({ number }) => number ?? []),
      jurisdiction: first?.jurisdiction ?? null,
      filingDate: first?.filingDate ?? null,
      expiryDate: first?.expiryDate ?? null,
      trl: project.trl,
      modes: project.modes,
      askingPrice: project.askingPrice,
    },
  };
}
