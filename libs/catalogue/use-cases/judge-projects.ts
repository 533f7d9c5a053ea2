import type { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { EMPTY_DOSSIER } from '../domain/gate/dossier.js';
import type { Finding, Stage } from '../domain/gate/findings.js';
import { passGate, stopsOf, turnsOn, type GateFacts, type GateResult } from '../domain/gate/gate.js';
import { DossierReader } from '../storage/dossier.reader.js';
import { GateReader, type AcknowledgementRow } from '../storage/gate.reader.js';
import type { GateAnswer } from '../storage/gate.repository.js';
import type { ProjectWithRights } from '../storage/project.reader.js';

/** Hands out readers: of a transaction, or outside of one. */
export type Read = UnitOfWork['read'];

export interface JudgedProject {
  readonly projectId: string;
  readonly result: GateResult;
  readonly turnsOn: string | null;
  readonly acknowledged: ReadonlyMap<string, AcknowledgementRow>;
  /** Whether anybody has begun to look up the rights. */
  readonly begun: boolean;
  /** What stops the step: red always, amber that nobody has answered for. */
  readonly stops: readonly Finding[];
}

export interface Asked {
  readonly today: string;
  readonly stage: Stage;
}

/** The gate's answer for each of these projects, from what is known of them; one query a table, however many they are. */
export async function judgeProjects(
  read: Read,
  found: readonly ProjectWithRights[],
  { today, stage }: Asked,
): Promise<Map<string, JudgedProject>> {
  const ids = found.map(({ project }) => project.id);
  const dossiers = await read(DossierReader).of(ids);
  const acknowledgements = await read(GateReader).acknowledgements(ids);
  const judged = found.map(({ project, rights }): JudgedProject => {
    const dossier = dossiers.get(project.id);
    const facts: GateFacts = {
      holder: project.holder,
      modes: project.modes,
      rights,
      dossier: dossier?.content ?? EMPTY_DOSSIER,
      notice: { standing: 'none', until: null },
    };
    const result = passGate(facts, today, stage);
    const acknowledged = acknowledgements.get(project.id)!;
    const begun = dossier !== undefined;
    return {
      projectId: project.id,
      result,
      turnsOn: turnsOn(facts, today),
      acknowledged,
      begun,
      stops: stopsOf(result, { acknowledged: new Set(acknowledged.keys()), begun }),
    };
  });
  return new Map(judged.map((each) => [each.projectId, each]));
}

/** All that the gate finds in a project at any of these stages. */
export async function passGateAt(
  read: Read,
  found: ProjectWithRights,
  { today, stages }: { readonly today: string; readonly stages: readonly Stage[] },
): Promise<Finding[]> {
  const all: Finding[] = [];
  for (const stage of stages) {
    const judged = (await judgeProjects(read, [found], { today, stage })).get(found.project.id)!;
    all.push(...judged.result.checks.flatMap(({ findings }) => findings));
  }
  return all;
}

/** As it is kept: what is green needs no words later. */
export const answerOf = ({ projectId, result, turnsOn: day }: JudgedProject, { today, stage }: Asked): GateAnswer => ({
  projectId,
  stage,
  day: today,
  colour: result.colour,
  findings: result.checks.flatMap(({ findings }) => findings.filter(({ colour }) => colour !== 'green')),
  turnsOn: day,
});
