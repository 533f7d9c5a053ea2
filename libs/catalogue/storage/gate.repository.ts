import { Repository } from '@luochui/platform/database/repository.js';
import { keyOf, type Colour, type Finding, type Stage } from '../domain/gate/findings.js';

export interface GateAnswer {
  readonly projectId: string;
  readonly stage: Stage;
  readonly day: string;
  readonly colour: Colour;
  readonly findings: readonly Finding[];
  readonly turnsOn: string | null;
}

export class GateRepository extends Repository {
  /** The newest answer of each. */
  async put(answers: readonly GateAnswer[], at: Date): Promise<void> {
    if (answers.length === 0) return;
    await this.manager.query(
      `insert into project_gate (project_id, stage, day, colour, findings, turns_on, checked_at)
       select "projectId", stage, day, colour, findings, "turnsOn", $2
         from jsonb_to_recordset($1::jsonb) as
           answer("projectId" uuid, stage text, day date, colour text, findings jsonb, "turnsOn" date)
       on conflict (project_id) do update set stage = excluded.stage, day = excluded.day, colour = excluded.colour,
         findings = excluded.findings, turns_on = excluded.turns_on, checked_at = excluded.checked_at`,
      [JSON.stringify(answers), at],
    );
  }

  /** Who was first answers for it; once more changes nothing. */
  async acknowledge(
    projectId: string,
    findings: readonly Finding[],
    { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Date },
  ): Promise<void> {
    await this.manager.query(
      `insert into gate_acknowledgement (project_id, key, finding, reason, account_id, at)
       select $1, key, finding, $4, $5, $6 from unnest($2::text[], $3::jsonb[]) as given(key, finding) on conflict do nothing`,
      [projectId, findings.map(keyOf), findings.map((each) => JSON.stringify(each)), reason, by, at],
    );
  }
}
