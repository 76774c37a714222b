import { createElement } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { change, type Desk, look, say } from './desk.ts';
import { facts } from './facts.ts';
import { KEYS } from './keys.ts';
import type { Piece } from './rule-pages.ts';

/** The page of a rule, or the help. */
export function Dialogs({ desk }: { readonly desk: Desk }) {
  const box = useRef<HTMLDialogElement>(null);
  const { dialog } = desk;
  useEffect(() => {
    if (dialog !== '' && !box.current!.open) box.current!.showModal();
    if (dialog === '' && box.current!.open) box.current!.close();
    box.current!.scrollTop = 0;
  }, [dialog]);
  const page = facts.pages[dialog];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={box}
      aria-label={dialog === 'help' ? say('帮助', 'help') : say('规则', 'rule')}
      onClose={() => change({ dialog: '' })}
      onClick={(event) => {
        if (event.target === box.current) change({ dialog: '' });
      }}
    >
      <div class="leaf">
        <button
          type="button"
          class="plain close"
          aria-label={say('关闭', 'close')}
          onClick={() => change({ dialog: '' })}
        >
          ×
        </button>
        {dialog === 'help' ? <Help /> : page && <article class="rule">{inLanguage(page).map(draw)}</article>}
      </div>
    </dialog>
  );
}

/** In Chinese the opening sentence in English is left out. */
const inLanguage = (page: readonly Piece[]): readonly Piece[] =>
  look().language === 'en' ? page : page.filter((piece) => /\p{Script=Han}/u.test(wordsOf(piece)));

const wordsOf = (piece: Piece): string =>
  typeof piece === 'string' ? piece : piece.children.map(wordsOf).join('');

const draw = (piece: Piece, key: number): preact.ComponentChild =>
  typeof piece === 'string' ? piece : createElement(piece.tag, { key }, piece.children.map(draw));

const Help = () => (
  <article class="rule">
    <h2>{say('怎么用', 'How to use it')}</h2>
    <p>
      {say(
        '左边是报告，中间是原文，右边是问题。点原文里的红、黄数字看问题，点任何数字看它参与的全部勾稽关系；鼠标移到问题上，所涉数字都会亮起。',
        'Reports on the left, the text in the middle, findings on the right. Click a marked place for its finding, any figure for every relation it takes part in; point at a finding to light its figures.',
      )}
    </p>
    <p>
      {say(
        '数字右上角的 ✓ 表示参与的勾稽关系都相符；? 表示无法判定；没有记号的数字没有参与核对，须人工看。',
        'A ✓ at a figure: all its relations hold; ?: they could not be decided; no sign: it was held against nothing and a person must look.',
      )}
    </p>
    <p>
      {say(
        '整改状态、责任人、时限和说明保存在本机浏览器里，也写进导出的整改清单.xlsx；下次把该清单同报告一起拖入，所填内容按问题带入。',
        'Status, person, deadline and remark stay in this browser and go into the exported list; drop that list with the reports next time and they come back.',
      )}
    </p>
    <h3>{say('快捷键', 'Keys')}</h3>
    <dl class="keys">
      {KEYS.map(({ keys, zh, en }) => (
        <div key={zh}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{say(zh, en)}</dd>
        </div>
      ))}
    </dl>
    <p class="quiet">gouji {facts.version}</p>
  </article>
);
