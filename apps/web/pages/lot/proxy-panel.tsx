import { lazy, Suspense, useState, type ComponentProps } from 'react';
import { bidTexts } from '../../texts/bid.js';
import { shortMoney } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

const ProxyDialog = lazy(() => import('./proxy-dialog.js'));

type Props = Omit<ComponentProps<typeof ProxyDialog>, 'onClose'>;

/** The last of the ladder's places: up to how much the lot bids for its bidder, told to him alone. */
export function ProxyRung(props: Props) {
  const { proxy } = useTexts(bidTexts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { standing } = props;
  return (
    <>
      <button type="button" className="proxy" onClick={() => setOpen(true)}>
        <span>{proxy.button}</span>
        <small>{standing ? proxy.standing(shortMoney(standing.maximum, language)) : proxy.buttonSmall}</small>
      </button>
      <Suspense>{open && <ProxyDialog {...props} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
