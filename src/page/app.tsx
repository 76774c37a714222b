import { useEffect, useState } from 'preact/hooks';
import { AllFindings } from './all-findings.tsx';
import { take } from './audit.ts';
import { Bar } from './bar.tsx';
import { change, say, useDesk } from './desk.ts';
import { Dialogs } from './dialogs.tsx';
import { dropped } from './intake.ts';
import { Overview } from './overview.tsx';
import { hasCore } from './pool.ts';
import { Print } from './print.tsx';
import { Reports } from './reports.tsx';
import { Welcome } from './welcome.tsx';

export function App() {
  const desk = useDesk();
  const { language, theme, entries, view, notice, printing, run } = desk;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('勾稽 · 绩效自评报告审核', 'gouji · audit of self-evaluation reports');
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const isOver = useDrop();
  return (
    <>
      <div class={`app ${entries.length > 0 ? 'busy' : 'idle'}`} hidden={printing}>
        <Bar desk={desk} />
        <div class="live" aria-live="polite">
          {notice && (
            <p class="notice">
              {notice}
              <button
                type="button"
                class="plain"
                onClick={() => change({ notice: '' })}
                aria-label={say('关闭', 'close')}
              >
                ×
              </button>
            </p>
          )}
          {run && (
            <span class="unseen">{say(`正在审核 ${run.total} 份报告`, `auditing ${run.total} reports`)}</span>
          )}
        </div>
        <main id="main">
          {entries.length === 0 ? (
            <Welcome />
          ) : view === 'overview' ? (
            <Overview desk={desk} />
          ) : view === 'list' ? (
            <AllFindings desk={desk} />
          ) : (
            <Reports desk={desk} />
          )}
        </main>
        {isOver && <div class="over">{say('松开即开始审核', 'drop to audit')}</div>}
      </div>
      {printing && <Print desk={desk} />}
      <Dialogs desk={desk} />
    </>
  );
}

/** Files may be dropped anywhere on the page. */
function useDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!hasCore) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void dropped(event.dataTransfer).then(take);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
