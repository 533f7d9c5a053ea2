import { About } from './about.js';
import { LotHeader } from './lot-header.js';
import type { LotViewProps } from './lot-props.js';
import { Record } from './record.js';
import { Stage } from './stage.js';

/** The lot as the server writes it and as React shows it: one function without hooks, so that the two can't differ. */
export function LotView(props: LotViewProps) {
  const { lot, event, language, chips, offline } = props;
  return (
    <div className={offline ? 'lot stale' : 'lot'}>
      <LotHeader lot={lot} event={event} language={language} chips={chips} />
      <div className="columns">
        <Stage {...props} />
        <About {...props} />
        <Record {...props} />
      </div>
    </div>
  );
}
