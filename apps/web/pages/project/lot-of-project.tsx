import type { Lot } from '@luochui/sales/wire/lot.js';
import { useLotsOfProject } from '../../api/projects.js';
import { Chip } from '../../kit/chip.js';
import { Money } from '../../kit/money.js';
import { existing } from '../../paths.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectTexts, type ProjectTexts } from '../../texts/project.js';

/** The lot that a project is put up as: the one still to be decided, else the newest. */
export function LotOfProject({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(projectTexts);
  const language = useLanguage();
  const lots = useLotsOfProject(projectId).data?.items ?? [];
  const lot = lots.find(({ status }) => status !== 'closed') ?? lots[0];
  if (!lot) return null;
  const [label, amount] = priceOf(lot, texts);
  return (
    <div className="lot-of-project">
      <p className="lot-note">
        <Chip tone="red" dot>
          {texts.lot(lot.number)}
        </Chip>
        <span>{whenOf(lot, texts, (time) => moment(time, language))}</span>
      </p>
      <dl>
        <dt>{label}</dt>
        <dd>
          <Money amount={amount} language={language} />
        </dd>
        {lot.rules.terms && (
          <>
            <dt>{texts.deposit}</dt>
            <dd>
              <Money amount={lot.rules.terms.deposit} language={language} />
            </dd>
          </>
        )}
      </dl>
      <Ways lot={lot} texts={texts} />
    </div>
  );
}

function priceOf({ status, outcome, currentPrice, rules }: Lot, texts: ProjectTexts): [label: string, fen: string] {
  if (currentPrice === null) return [texts.startPrice, rules.startPrice];
  if (status !== 'closed') return [texts.lotPrice, currentPrice];
  return [outcome === 'sold' ? texts.soldPrice : texts.highestBid, currentPrice];
}

const whenOf = ({ status, opensAt, endsAt }: Lot, texts: ProjectTexts, write: (time: string) => string): string => {
  if (status === 'closed') return texts.ended;
  return status === 'announced' ? texts.opens(write(opensAt)) : texts.ends(write(endsAt));
};

/** Registering while it can still be done, with the hammer's colour; else looking on. */
function Ways({ lot, texts }: { readonly lot: Lot; readonly texts: ProjectTexts }) {
  const ways =
    lot.status === 'announced'
      ? [
          { path: `/lots/${lot.id}/register`, label: texts.register, kind: 'primary' },
          { path: `/lots/${lot.id}`, label: texts.toLot, kind: '' },
        ]
      : [{ path: `/lots/${lot.id}`, label: lot.status === 'closed' ? texts.toLot : texts.watch, kind: 'dark' }];
  return existing(ways).map(({ path, label, kind }) => (
    <a key={path} className={`button lot-link ${kind}`} href={path}>
      {label}
    </a>
  ));
}
