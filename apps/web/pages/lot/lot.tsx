import './lot.css';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { get } from '../../api/client.js';
import { Confirm } from '../../kit/dialogs.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { useLot } from '../../live/use-lot.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useSnapshot } from '../../shell/snapshot.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import { BidButton, LotView } from './lot-view.js';

export default function LotPage() {
  const { id } = useParams();
  const query = useQuery({
    queryKey: ['lots', id],
    queryFn: ({ signal }) => get<LotSnapshot>(`/lots/${id}`, signal),
    initialData: useSnapshot<LotSnapshot>(),
  });
  usePageTitle(query.data?.title);
  if (query.data) return <LiveLot snapshot={query.data} />;
  return query.isError ? <ProblemView error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
}

function LiveLot({ snapshot }: { readonly snapshot: LotSnapshot }) {
  const texts = useTexts(lotTexts);
  const language = useLanguage();
  const { lot, placeBid } = useLot(snapshot);
  const [asked, setAsked] = useState<string | null>(null);
  const [outcome, setOutcome] = useState('');

  const answer = async (yes: boolean) => {
    const amount = asked;
    setAsked(null);
    if (!yes || amount === null) return;
    const error = await placeBid(amount);
    setOutcome(error === null ? texts.placed : texts.refused(error));
  };

  return (
    <LotView lot={lot} language={language}>
      <BidButton lot={lot} language={language} onPress={() => setAsked(lot.leastNextAmount)} />
      <p className="outcome" role="alert">
        {outcome}
      </p>
      {asked !== null && (
        <Confirm
          title={texts.confirm.title}
          yes={texts.confirm.yes}
          no={texts.confirm.no}
          kind="primary"
          dark
          onAnswer={(yes) => void answer(yes)}
        >
          <p>{texts.confirm.question(money(asked, language).text)}</p>
        </Confirm>
      )}
    </LotView>
  );
}
