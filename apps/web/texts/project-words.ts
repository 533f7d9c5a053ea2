import type { Project } from '@luochui/catalogue/wire/project.js';
import type { ProjectFacets } from '@luochui/catalogue/wire/projects-list.js';
import { bilingual } from './language.js';

type Words<K extends string> = Record<K, string>;
export type Field = Project['field'];
export type Mode = Project['modes'][number];
export type IpKind = Project['rights'][number]['ipKind'];
export type ProjectStatus = Project['status'];
export type TrlBand = ProjectFacets['trl'][number]['value'];

interface ProjectWords {
  fields: Words<Field>;
  modes: Words<Mode>;
  ipKinds: Words<IpKind>;
  statuses: Words<ProjectStatus>;
  trlBands: Words<TrlBand>;
  negotiable: string;
  /** What a project is called by: P-0427. */
  number: (number: number) => string;
  joined: (words: readonly string[]) => string;
}

const number = (of: number) => `P-${String(of).padStart(4, '0')}`;

/** The words of the catalogue, wherever they stand. */
export const projectWords = bilingual<ProjectWords>(
  {
    fields: {
      'integrated-circuits': '集成电路',
      biomedicine: '生物医药',
      'intelligent-manufacturing': '智能制造',
      'high-end-manufacturing': '高端制造',
      'new-materials': '新材料',
      'new-energy': '新能源',
      other: '其他',
    },
    modes: {
      assignment: '转让',
      exclusive: '独占许可',
      sole: '排他许可',
      ordinary: '普通许可',
      equity: '作价投资',
      cooperation: '合作',
      development: '委托开发',
      service: '技术服务',
    },
    ipKinds: {
      invention: '发明专利',
      'utility-model': '实用新型',
      design: '外观设计',
      application: '专利申请',
      software: '软件著作权',
      layout: '集成电路布图',
      'plant-variety': '植物新品种',
      secret: '技术秘密',
    },
    statuses: {
      draft: '草稿',
      submitted: '待受理',
      returned: '退回待补正',
      accepted: '待发布',
      released: '已发布',
      'in-event': '已编入专场',
      sold: '已成交',
      withdrawn: '已撤回',
    },
    trlBands: { '7-9': 'TRL 7-9', '4-6': 'TRL 4-6', '1-3': 'TRL 1-3' },
    negotiable: '面议',
    number,
    joined: (words) => words.join('、'),
  },
  {
    fields: {
      'integrated-circuits': 'Integrated circuits',
      biomedicine: 'Biomedicine',
      'intelligent-manufacturing': 'Intelligent manufacturing',
      'high-end-manufacturing': 'High-end manufacturing',
      'new-materials': 'New materials',
      'new-energy': 'New energy',
      other: 'Other',
    },
    modes: {
      assignment: 'Assignment',
      exclusive: 'Exclusive licence',
      sole: 'Sole licence',
      ordinary: 'Ordinary licence',
      equity: 'Equity',
      cooperation: 'Cooperation',
      development: 'Development',
      service: 'Service',
    },
    ipKinds: {
      invention: 'Invention patent',
      'utility-model': 'Utility model',
      design: 'Design',
      application: 'Patent application',
      software: 'Software copyright',
      layout: 'IC layout',
      'plant-variety': 'Plant variety',
      secret: 'Technical secret',
    },
    statuses: {
      draft: 'Draft',
      submitted: 'To be accepted',
      returned: 'Returned',
      accepted: 'To be released',
      released: 'Released',
      'in-event': 'In an event',
      sold: 'Sold',
      withdrawn: 'Withdrawn',
    },
    trlBands: { '7-9': 'TRL 7-9', '4-6': 'TRL 4-6', '1-3': 'TRL 1-3' },
    negotiable: 'By negotiation',
    number,
    joined: (words) => words.join(', '),
  },
);
