import { again, stop } from './audit.ts';
import { change, type Desk, say, type View } from './desk.ts';
import { remember } from './memory.ts';
import { Out } from './out.tsx';
import { Pick } from './pick.tsx';
import { hasCore } from './pool.ts';

const VIEWS: readonly (readonly [View, string, string])[] = [
  ['reports', '报告', 'Reports'],
  ['list', '清单', 'List'],
  ['overview', '总览', 'Overview'],
];

const THEMES = { auto: 'light', light: 'dark', dark: 'auto' } as const;

export function Bar({ desk }: { readonly desk: Desk }) {
  const { entries, view, run, theme, language } = desk;
  const themeName = { auto: say('随系统', 'system'), light: say('浅色', 'light'), dark: say('深色', 'dark') }[
    theme
  ];
  return (
    <header class="bar">
      <h1 class="brand">勾稽</h1>
      {entries.length > 0 && (
        <nav aria-label={say('视图', 'views')}>
          {VIEWS.map(([id, zh, en]) => (
            <button
              type="button"
              key={id}
              class="view"
              aria-current={view === id ? 'page' : undefined}
              onClick={() => change({ view: id })}
            >
              {say(zh, en)}
            </button>
          ))}
        </nav>
      )}
      {run && (
        <div class="run">
          <progress max={run.total} value={run.done} aria-label={say('审核进度', 'progress')} />
          <span class="figures">
            {run.done} / {run.total}
          </span>
          <button type="button" onClick={stop}>
            {say('取消', 'Cancel')}
          </button>
        </div>
      )}
      <span class="space" />
      {entries.length > 0 && hasCore && <Pick />}
      {entries.length > 0 && <Out desk={desk} />}
      {hasCore && (
        <button
          type="button"
          class="plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => {
            const other = language === 'zh' ? 'en' : 'zh';
            remember('language', other);
            change({ language: other });
            void again();
          }}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
      )}
      <button
        type="button"
        class="plain"
        aria-label={say(`外观：${themeName}`, `appearance: ${themeName}`)}
        title={say(`外观：${themeName}`, `appearance: ${themeName}`)}
        onClick={() => {
          remember('theme', THEMES[theme]);
          change({ theme: THEMES[theme] });
        }}
      >
        ◐
      </button>
      <button
        type="button"
        class="plain"
        aria-label={say('帮助', 'help')}
        onClick={() => change({ dialog: 'help' })}
      >
        ?
      </button>
    </header>
  );
}
