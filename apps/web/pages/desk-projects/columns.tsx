import type { Project, ReleaseObstacle } from '@luochui/catalogue/wire/project.js';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { ShortMoney } from '../../kit/money.js';
import type { DeskProjectsTexts } from '../../texts/desk-projects.js';
import { day } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';
import type { View } from './asked.js';

export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, Project>();

/** Four digits at the desk: 0427. */
export const shortNumber = (number: number): string => String(number).padStart(4, '0');

export const obstacleText = ({ reason, number, says }: ReleaseObstacle, texts: DeskProjectsTexts): string =>
  [texts.obstacles[reason](number ?? '').trim(), says].filter(Boolean).join(' · ');

/** What a row says; selecting and opening are the list's. The class is the column's id. */
export function columnsOf(view: View, language: Language, texts: DeskProjectsTexts) {
  const words = projectWords[language];
  const heads = texts.columns;
  return helper.columns([
    helper.accessor((project) => shortNumber(project.number), { id: 'number', header: heads.number }),
    helper.accessor('title', {
      header: heads.title,
      cell: ({ row, getValue }) => <a href={`/desk/projects/${row.original.id}`}>{getValue()}</a>,
    }),
    helper.accessor('holder', { header: heads.holder }),
    helper.accessor((project) => words.fields[project.field], { id: 'field', header: heads.field }),
    view === 'accepted'
      ? helper.display({
          id: 'check',
          header: heads.check,
          cell: ({ row }) => <Check project={row.original} texts={texts} />,
        })
      : helper.accessor((project) => words.statuses[project.status], { id: 'status', header: heads.status }),
    helper.accessor((project) => project.trl ?? '–', { id: 'trl', header: heads.trl }),
    helper.accessor((project) => words.joined(project.modes.map((mode) => words.modes[mode])), {
      id: 'modes',
      header: heads.modes,
    }),
    helper.accessor('askingPrice', {
      id: 'price',
      header: heads.price,
      cell: ({ getValue }) => {
        const price = getValue();
        return price === null ? words.negotiable : <ShortMoney amount={price} language={language} />;
      },
    }),
    helper.accessor((project) => day(project.updatedAt), { id: 'updated', header: heads.updated }),
  ]);
}

function Check({ project, texts }: { readonly project: Project; readonly texts: DeskProjectsTexts }) {
  const [first] = project.obstacles;
  if (!first) return <span className="ok">✓ {texts.noObstacle}</span>;
  return <span className="bad">× {obstacleText(first, texts)}</span>;
}
