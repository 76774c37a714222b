import { expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

test('points above their weight are told, where the total of the weights is printed nowhere', () => {
  const text =
    '经评价，该项目得分89分，等级为“良”。其中：决策类指标权重16分，得分21分，得分率93.33%；过程类指标权重24分，得分22分，得分率91.67%；产出类指标权重35分，得分31分，得分率88.57%；效益类指标权重25分，得分21分，得分率84%。';
  const { findings } = auditFile('评价.txt', new TextEncoder().encode(text));
  expect(findings.map(({ rule }) => rule)).toContain('score-over-weight');
});
