import type { MessageKinds } from '../message-kind.js';

/** Of projects and their rights. */
export const projectKinds = {
  'project.returned': {
    sent: 'due',
    outside: ['sms', 'email'],
    zh: {
      name: '成果退回补正',
      title: '退回补正：{title}',
      text: '成果“{title}”已退回补正。意见：{reason}。',
    },
    en: {
      name: 'Project returned',
      title: 'Returned for correction: {title}',
      text: 'Your project “{title}” was returned for correction. Remark: {reason}.',
    },
  },
  'project.rights_changed': {
    sent: 'on',
    outside: ['email'],
    link: '/projects/{projectId}',
    zh: {
      name: '成果权利有变化',
      title: '权利有变化：{title}',
      text: '成果“{title}”的权利核验有新的结果：{finding}。',
    },
    en: {
      name: 'Rights of a project changed',
      title: 'Rights changed: {title}',
      text: 'The rights check of “{title}” has a new finding: {finding}.',
    },
  },
  'lot.rights_red': {
    sent: 'due',
    outside: ['email'],
    link: '/desk/projects/{projectId}',
    zh: {
      name: '成交后权利核验为红色',
      title: '成交暂缓：第 {number} 号',
      text: '第 {number} 号标的“{title}”已成交，但权利核验为红色。在解决之前不能发起签署。',
    },
    en: {
      name: 'Rights red after a sale',
      title: 'Sale suspended: lot {number}',
      text: 'Lot {number}, “{title}”, is sold, but its rights check is red. Its contract can’t be sent for signature until that is settled.',
    },
  },
} as const satisfies MessageKinds;
