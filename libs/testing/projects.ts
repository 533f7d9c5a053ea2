import type { INestApplicationContext } from '@nestjs/common';
import { CreateProject, MoveProject, ReleaseProjects } from '@luochui/catalogue';
import { CreateProjectBody, type Project } from '@luochui/catalogue/wire/project.js';
import type { Person } from './people.js';

interface Parties {
  readonly holder: Person;
  readonly officer: Person;
}

type Draft = Partial<typeof CreateProjectBody._zod.input>;

/** Projects through the use cases, for tests: a holder submits, an officer accepts and releases. */
export class Projects {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly parties: Parties,
  ) {}

  draft(draft: Draft): Promise<Project> {
    const body = { title: '示例成果', field: 'new-energy', rights: [{ ipKind: 'secret' }], ...draft };
    return this.#get(CreateProject).run(this.parties.holder.actor, CreateProjectBody.parse(body));
  }

  async submitted(draft: Draft): Promise<Project> {
    const { id } = await this.draft(draft);
    return this.#get(MoveProject).run(this.parties.holder.actor, id, 'submit');
  }

  async accepted(draft: Draft): Promise<Project> {
    const { id } = await this.submitted(draft);
    return this.#get(MoveProject).run(this.parties.officer.actor, id, 'accept');
  }

  /** All of them, in their order. */
  async released(drafts: readonly Draft[]): Promise<Project[]> {
    const accepted: Project[] = [];
    for (const draft of drafts) accepted.push(await this.accepted(draft));
    const ids = accepted.map(({ id }) => id);
    const { refused } = await this.#get(ReleaseProjects).run(this.parties.officer.actor, ids);
    if (refused.length > 0) throw new Error(`not released: ${JSON.stringify(refused)}`);
    return accepted;
  }

  #get<T>(useCase: new (...dependencies: never[]) => T): T {
    return this.app.get(useCase, { strict: false });
  }
}

const right = (number: string, filingDate: string, ipKind = 'invention') => ({
  ipKind: ipKind as 'invention',
  jurisdiction: 'CN',
  number,
  filingDate,
});

/** Plausible ones, as drawn in look/catalogue.html; marked as examples by their holder. */
export const EXAMPLES: readonly Draft[] = [
  {
    title: '钠离子电池关键技术与应用',
    abstract: '层状氧化物正极与硬碳负极的量产工艺，能量密度 145 Wh/kg，-20 °C 容量保持 88 %。',
    field: 'new-energy',
    trl: 8,
    modes: ['assignment', 'ordinary'],
    rights: [right('ZL202010561208.6', '2020-06-18'), right('ZL202010561200.X', '2020-06-18')],
  },
  {
    title: '动力电池模组激光焊接在线检测装置',
    abstract: '基于光学相干断层的熔深实时测量，节拍 0.8 s，漏检率低于 50 ppm，已在两条产线试用。',
    field: 'new-energy',
    trl: 7,
    modes: ['assignment', 'ordinary'],
    askingPrice: '48000000',
    rights: [right('ZL202010561208.6', '2020-06-18'), right('ZL202121087345.7', '2021-05-20', 'utility-model')],
  },
  {
    title: '退役电池余能快速评估方法及系统',
    abstract: '15 分钟脉冲测试估计健康状态，误差 2 % 以内，附 1.2 万只样本的验证报告。',
    field: 'new-energy',
    trl: 6,
    modes: ['assignment'],
    askingPrice: '30000000',
    rights: [{ ipKind: 'software', jurisdiction: 'CN', number: '2023SR0123456' }],
  },
  {
    title: '全固态电池硫化物电解质连续成膜工艺',
    abstract: '无溶剂干法成膜，厚度 30 μm，室温离子电导率 3.2 mS/cm，卷对卷中试线 300 m。',
    field: 'new-materials',
    trl: 5,
    modes: ['exclusive'],
    askingPrice: '120000000',
    rights: [{ ipKind: 'secret' }],
  },
];
