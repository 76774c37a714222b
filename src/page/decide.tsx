import { STATUSES, statusIn } from '../batch/status.ts';
import type { FindingRecord } from '../batch/summary.ts';
import { type Decision, decide, decisionOf } from './decisions.ts';
import { look, say } from './desk.ts';

interface Given {
  readonly path: string;
  readonly index: number;
  readonly finding: FindingRecord;
}

/** What is to become of a finding; the same columns as in the list. */
export function Decide({ path, index, finding }: Given) {
  const own = decisionOf(finding);
  const field = (key: keyof Decision) => ({
    value: own[key],
    onChange: (event: Event) =>
      decide(path, index, { [key]: (event.currentTarget as HTMLInputElement).value }),
  });
  return (
    <form class="decide" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{say('整改状态', 'Status')}</span>
        <select data-focus="status" {...field('status')}>
          <option value="">{say('未填写', 'not filled in')}</option>
          {STATUSES.zh.map((status) => (
            <option key={status} value={status}>
              {statusIn(status, look().language)}
            </option>
          ))}
          {own.status !== '' && !STATUSES.zh.includes(own.status) && <option>{own.status}</option>}
        </select>
      </label>
      <label>
        <span>{say('责任人', 'Person')}</span>
        <input autocomplete="off" {...field('person')} />
      </label>
      <label>
        <span>{say('整改时限', 'Deadline')}</span>
        <input autocomplete="off" placeholder="2025-03-31" {...field('deadline')} />
      </label>
      <label class="long">
        <span>{say('整改说明', 'Remark')}</span>
        <textarea rows={2} {...field('remark')} />
      </label>
    </form>
  );
}
