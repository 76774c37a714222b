import { render } from 'preact';
import { keptFrom } from '../report/kept.ts';
import { FILE, HEAD, type Run } from '../report/page/embedded.ts';
import { followAddress } from './address.ts';
import { App } from './app.tsx';
import { settleAll } from './audit.ts';
import { change, type Desk } from './desk.ts';
import { dataOf } from './facts.ts';
import { listenToKeys } from './keys.ts';
import { recall } from './memory.ts';

const theme = recall<Desk['theme']>('theme', 'auto');
const [head] = dataOf(HEAD);
if (head === undefined) {
  change({ theme, language: recall<Desk['language']>('language', 'zh') });
} else {
  const { language, compared, left }: Run = JSON.parse(head);
  const entries = dataOf(FILE).map((json) => {
    const kept = keptFrom(json);
    return { path: kept.file.path, kept, source: null };
  });
  change({ theme, language, compared, left, entries });
  const kept = left;
  settleAll();
  change({ left: kept });
}
followAddress();
listenToKeys();
render(<App />, document.getElementById('page')!);
