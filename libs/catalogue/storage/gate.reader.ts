import { Reader } from '@luochui/platform/database/repository.js';
import type { Colour, Finding } from '../domain/gate/findings.js';

export interface AcknowledgementRow {
  readonly projectId: string;
  readonly key: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** What the gate said last. */
export interface GateRow {
  readonly projectId: string;
  readonly colour: Colour;
  readonly findings: readonly Finding[];
}

export class GateReader extends Reader {
  /** Per project by the finding's key. */
  async acknowledgements(projectIds: readonly string[]): Promise<Map<string, Map<string, AcknowledgementRow>>> {
    const rows: AcknowledgementRow[] = await this.manager.query(
      `select project_id as "projectId", key, reason, name as by, at
         from gate_acknowledgement join account on account.id = account_id where project_id = any($1::uuid[])`,
      [projectIds],
    );
    const found = new Map(projectIds.map((id) => [id, new Map<string, AcknowledgementRow>()]));
    for (const row of rows) found.get(row.projectId)!.set(row.key, row);
    return found;
  }

  async last(projectIds: readonly string[]): Promise<Map<string, GateRow>> {
    const rows: GateRow[] = await this.manager.query(
      `select project_id as "projectId", colour, findings from project_gate where project_id = any($1::uuid[])`,
      [projectIds],
    );
    return new Map(rows.map((row) => [row.projectId, row]));
  }

  /** Public projects that were never looked at, or whose day has come. */
  async due(today: string, statuses: readonly string[], limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select id from project left join project_gate on project_id = id
        where status = any($2::text[]) and (project_id is null or turns_on <= $1) order by id limit $3`,
      [today, statuses, limit],
    );
    return rows.map(({ id }) => id);
  }
}
