import type { AuditedFile, AuditResult } from '../batch/result.ts';
import { isSettled } from '../batch/status.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Severity } from '../model.ts';
import type { Setting } from './format.ts';
import { placeOf } from './list.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0 (OASIS): a run, its rules with their pages, a result a finding. */
export function sarif(result: AuditResult, setting: Setting): string {
  const { rules, language, page } = setting;
  const files = [...result.files];
  const unread = files.filter((file) => file.status === 'unreadable');
  const run = {
    tool: {
      driver: {
        name: 'gouji',
        version: result.version,
        language: language === 'zh' ? 'zh-CN' : 'en-US',
        rules: rules.map(({ id, title, basis, severity, advice }) => ({
          id,
          shortDescription: { text: title[language] },
          fullDescription: { text: basis[language] },
          help: { text: advice[language], ...(page && { markdown: page(id) }) },
          defaultConfiguration: { level: LEVEL[severity] },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: unread.map(({ path, problem }) => ({
          level: 'error',
          message: { text: problem.message },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path, setting) } } }],
        })),
      },
    ],
    artifacts: files.map(({ path, sha256 }) => ({
      location: { uri: uriOf(path, setting) },
      ...(sha256 && { hashes: { 'sha-256': sha256 } }),
    })),
    results: files.flatMap((file) =>
      file.status === 'unreadable' ? [] : file.findings.map((finding) => resultOf(file, finding, setting)),
    ),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const uriOf = (path: string, { link }: Setting): string =>
  link ? link(path) : path.split('/').map(encodeURIComponent).join('/');

function resultOf(file: AuditedFile, finding: FindingRecord, setting: Setting) {
  const {
    rule,
    severity,
    message,
    fingerprint,
    judgement,
    known,
    where,
    quote,
    span,
    related,
    elsewhere = [],
  } = finding;
  const uri = uriOf(file.path, setting);
  return {
    ruleId: rule,
    ruleIndex: setting.rules.findIndex(({ id }) => id === rule),
    level: LEVEL[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: {
            startLine: where.line,
            startColumn: where.column,
            charOffset: span.start,
            charLength: span.end - span.start,
            snippet: { text: quote },
          },
        },
        logicalLocations: [{ fullyQualifiedName: placeOf(finding, setting.language) }],
      },
    ],
    relatedLocations: [
      ...related.map((place) => ({ ...place, uri })),
      ...elsewhere.map((place) => ({ ...place, uri: uriOf(place.path, setting) })),
    ].map((place, id) => ({
      id,
      message: { text: place.message },
      physicalLocation: {
        artifactLocation: { uri: place.uri },
        region: {
          startLine: place.where.line,
          startColumn: place.where.column,
          charOffset: place.span.start,
          charLength: place.span.end - place.span.start,
          snippet: { text: place.quote },
        },
      },
    })),
    partialFingerprints: { 'gouji/v1': fingerprint },
    ...(setting.compared && { baselineState: known ? 'unchanged' : 'new' }),
    ...(judgement &&
      isSettled(judgement.status) && {
        suppressions: [
          {
            kind: 'external',
            status: 'accepted',
            ...(judgement.reason && { justification: judgement.reason }),
          },
        ],
      }),
  };
}
