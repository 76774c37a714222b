import { fromBase64 } from '../report/page/embedded.ts';
import { take } from './audit.ts';
import { say } from './desk.ts';
import { facts } from './facts.ts';
import { Pick } from './pick.tsx';
import { hasCore } from './pool.ts';

const trySamples = () =>
  void take(
    facts.samples.map(({ name, base64 }) => {
      const file = new File([fromBase64(base64) as BlobPart], name);
      return { path: name, file };
    }),
  );

/** An empty desk: what to do, and that nothing leaves it. */
export function Welcome() {
  if (!hasCore) return <p class="nothing">{say('此页没有审核结果。', 'There is no result in this page.')}</p>;
  return (
    <div class="welcome">
      <div class="slot">
        <h2>{say('把绩效自评报告拖到这里', 'Drop self-evaluation reports here')}</h2>
        <p class="buttons">
          <Pick main />
        </p>
        <p class="quiet">
          {say(
            '可读 .docx、.xlsx、.pdf、.txt、.md，一份或整个文件夹；也可一并拖入上次的 整改清单.xlsx，所填内容会带入。',
            'Reads .docx, .xlsx, .pdf, .txt and .md, one or a whole folder; drop the last 整改清单.xlsx with them to keep what was filled in.',
          )}
        </p>
        <button type="button" class="link" onClick={trySamples}>
          {say('没有报告？先看看示例', 'No report at hand? Look at the samples')}
        </button>
      </div>
      <p class="promise">
        {say(
          '全部处理都在本机的浏览器内完成。此页面的安全策略禁止一切网络访问，报告内容不会离开这台电脑。',
          'Everything happens in the browser on this machine. The security policy of this page forbids all access to the network: nothing of a report leaves it.',
        )}
      </p>
    </div>
  );
}
