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
} as const satisfies MessageKinds;
